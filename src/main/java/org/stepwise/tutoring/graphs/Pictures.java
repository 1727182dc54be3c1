package org.stepwise.tutoring.graphs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.stepwise.cas.graph.Plot;
import org.stepwise.cas.graph.Plots;
import org.stepwise.cas.graph.Signs;
import org.stepwise.cas.graph.Stretches;
import org.stepwise.cas.graph.Stretches.Stretch;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.shared.Translations;

/** Draws what a line of mathematics means, by its kind. */
final class Pictures {

    private final GraphWords words;
    private final AskedPlaces asked;

    Pictures(Translations translations, Locale locale, AskedPlaces asked) {
        this.words = new GraphWords(translations, locale);
        this.asked = asked;
    }

    /** Each is drawn when it is taken. */
    Stream<Picture> of(String text) {
        if (!(Syntax.read(text) instanceof Reading.Read(Expr expr))) {
            return Stream.empty();
        }
        Optional<Expr> function = function(expr);
        if (function.isPresent()) {
            return plot(function.get()).stream();
        }
        return isRegion(expr)
                ? Stream.<Supplier<Optional<Picture>>>of(() -> line(expr), () -> signs(expr))
                        .flatMap(picture -> picture.get().stream())
                : Stream.empty();
    }

    /** The right side of f(x) = ... or y = ..., or an expression in one letter. */
    private static Optional<Expr> function(Expr expr) {
        if (expr instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                && signs.equals(List.of(Sign.EQUAL))
                && isName(sides.getFirst())) {
            return Optional.of(sides.getLast()).filter(Pictures::isFunction);
        }
        return Optional.of(expr).filter(Pictures::isFunction);
    }

    private static boolean isName(Expr side) {
        return side instanceof Expr.Application || side instanceof Expr.Name(String name, Span _) && name.equals("y");
    }

    private static boolean isFunction(Expr expr) {
        return Trees.isValue(expr) && expr.variables().size() == 1;
    }

    private static boolean isRegion(Expr expr) {
        return expr.variables().size() == 1 && Trees.isRegion(expr);
    }

    private Optional<Picture> plot(Expr function) {
        String letter = function.variables().iterator().next();
        return Plots.of(function, letter, asked.places(letter)).map(plot -> {
            String title = words.say("tutoring.graph.title", Label.of(function));
            String said = words.function(plot, letter);
            return new Picture(FunctionDrawing.of(plot, letter, title, said), title, said, claims(plot, letter));
        });
    }

    private static List<String> claims(Plot plot, String letter) {
        List<String> claims = new ArrayList<>();
        Stream.of(
                        plot.zeros(),
                        plot.poles(),
                        plot.holes().stream().map(Plot.Hole::at).toList())
                .flatMap(List::stream)
                .forEach(spot -> claims.add(letter + " = " + PlainText.of(spot.value())));
        plot.turns().forEach(turn -> {
            claims.add(letter + " = " + PlainText.of(turn.at().value()));
            claims.add("y = " + PlainText.of(turn.value().value()));
        });
        return claims;
    }

    private Optional<Picture> line(Expr statement) {
        String letter = statement.variables().iterator().next();
        return Stretches.of(statement, letter).map(stretches -> {
            String title = words.say("tutoring.graph.line.title", Label.of(statement));
            String said = words.line(stretches, letter);
            List<String> claims = stretches.stream()
                    .filter(one -> one.low() != null || one.high() != null)
                    .map((Stretch one) -> GraphWords.stretch(one, letter))
                    .toList();
            return new Picture(LineDrawing.of(stretches, letter, title, said), title, said, claims);
        });
    }

    /** Of a product or quotient that is compared with zero. */
    private Optional<Picture> signs(Expr statement) {
        boolean withZero = statement instanceof Expr.Relation(List<Expr> sides, List<Sign> _, Span _)
                && sides.size() == 2
                && sides.getLast().equals(Build.whole(0));
        if (!withZero) {
            return Optional.empty();
        }
        Expr left = statement.children().getFirst();
        String letter = statement.variables().iterator().next();
        return Signs.of(left, letter).filter(signs -> signs.rows().size() > 1).map(signs -> {
            String title = words.say("tutoring.graph.sign.title", Label.of(left));
            String said = words.signs(signs, letter);
            List<String> claims = signs.places().stream()
                    .map(place -> letter + " = " + PlainText.of(place.value()))
                    .toList();
            return new Picture(SignDrawing.of(signs, letter, title, said), title, said, claims);
        });
    }
}
