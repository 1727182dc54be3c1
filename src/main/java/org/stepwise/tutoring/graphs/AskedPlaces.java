package org.stepwise.tutoring.graphs;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** The places that a problem asks about: the 2 of f(2) and of x = 2, both ends of 1 < x < 2. */
record AskedPlaces(List<Expr> formulas) {

    static final AskedPlaces NOTHING = new AskedPlaces(List.of());

    private static final Pattern FORMULA = Pattern.compile("\\$\\$([^$]+)\\$\\$|\\$([^$]+)\\$");

    /** @param text Markdown with LaTeX between dollar signs */
    static AskedPlaces in(String text) {
        return new AskedPlaces(FORMULA.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .flatMap(formula -> Syntax.read(formula.strip()) instanceof Reading.Read(Expr read)
                        ? Stream.of(read)
                        : Stream.<Expr>empty())
                .toList());
    }

    /** @param letter in which the drawing's function is written */
    List<Expr> places(String letter) {
        return formulas.stream()
                .flatMap(formula -> places(formula, letter))
                .distinct()
                .toList();
    }

    private static Stream<Expr> places(Expr expr, String letter) {
        Stream<Expr> here = switch (expr) {
            case Expr.Application(String _, int _, List<Expr> arguments, Span _)
            when arguments.size() == 1 -> arguments.stream();
            // Outside of an equation f(-2) reads as a product.
            case Expr.Product(List<Expr> factors, Span _)
            when factors.size() == 2
                    && factors.getFirst() instanceof Expr.Name
                    && !isLetter(factors.getFirst(), letter) -> factors.stream().skip(1);
            case Expr.Relation(List<Expr> sides, List<Sign> _, Span _)
            when sides.stream().anyMatch(side -> isLetter(side, letter)) -> sides.stream();
            default -> Stream.empty();
        };
        return Stream.concat(
                here.filter(place -> Trees.isValue(place) && place.variables().isEmpty()),
                expr.children().stream().flatMap(part -> places(part, letter)));
    }

    private static boolean isLetter(Expr side, String letter) {
        return side instanceof Expr.Name(String name, Span _) && name.equals(letter);
    }
}
