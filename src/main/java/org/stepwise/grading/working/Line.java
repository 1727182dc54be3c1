package org.stepwise.grading.working;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stepwise.cas.sets.Commas;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** One line of working, or one part of it between arrows, as it was read. */
sealed interface Line {

    /** A number or an expression in letters. @param continued whether it starts with an equals sign */
    record Value(Expr expr, boolean continued) implements Line {}

    /** An equation, an inequality, several of them, a set of solutions. @param continued as for a value */
    record Statement(Expr expr, boolean continued) implements Line {}

    /** Words. */
    record Words() implements Line {}

    record Unreadable(Reading.Unreadable reading) implements Line {}

    /** The last part of a line, which the next one is compared with; words if there are any in it. */
    static Line last(String text) {
        List<Line> parts = Handwriting.parts(text, Set.of()).stream()
                .map(part -> read(part, Set.of()))
                .toList();
        return parts.stream()
                .filter(part -> part instanceof Words || part instanceof Unreadable)
                .findFirst()
                .orElse(parts.getLast());
    }

    /** @param part one that {@link Handwriting} gave */
    static Line read(String part, Set<String> names) {
        if (part.length() > Syntax.LONGEST_TEXT && Syntax.read(part) instanceof Reading.Unreadable unreadable) {
            return new Unreadable(unreadable);
        }
        boolean continued = part.startsWith("=");
        String plain = continued ? part.substring(1).strip() : part;
        if (Prose.isNoSolution(plain)) {
            return new Statement(Syntax.parse("{}"), false);
        }
        if (Prose.isEverything(plain)) {
            return new Statement(Syntax.parse("ℝ"), false);
        }
        if (Prose.is(plain, names) || Handwriting.isUnsure(plain)) {
            return new Words();
        }
        ReadOptions options = new ReadOptions(names, false);
        String head = Remarks.withoutHoles(plain);
        boolean holes = !head.equals(plain)
                && Syntax.read(Operators.named(head), options) instanceof Reading.Read(Expr value)
                && Trees.isValue(value);
        return switch (Syntax.read(Operators.named(holes ? head : plain), options)) {
            case Reading.Unreadable unreadable -> new Unreadable(unreadable);
            case Reading.Read(Expr expr) ->
                Trees.isValue(expr) || isSlope(expr)
                        ? new Value(expr, continued)
                        : new Statement(doubled(solutionSet(expr), names), continued);
        };
    }

    /** x_1 = x_2 = 3 is all that x is. */
    private static Expr doubled(Expr expr, Set<String> names) {
        return Commas.doubled(expr) instanceof Expr.Relation one
                        && one != expr
                        && one.sides().getFirst() instanceof Expr.Name(String root, Span _)
                        && !names.contains(root)
                ? one.substitute(Map.of(root, Build.name(Commas.plain(root))))
                : expr;
    }

    /** y' or f'(x) alone. */
    private static boolean isSlope(Expr expr) {
        return expr instanceof Expr.Application;
    }

    /** L = {2, -2} lists the solutions. */
    private static Expr solutionSet(Expr expr) {
        return expr instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                        && signs.equals(List.of(Sign.EQUAL))
                        && isSetName(sides.getFirst())
                        && isSet(sides.getLast())
                ? sides.getLast()
                : expr;
    }

    private static boolean isSetName(Expr expr) {
        return switch (expr) {
            case Expr.Name(String name, Span _) -> name.equals("L") || name.equals("S");
            case Expr.Product(List<Expr> factors, Span _) ->
                factors.size() == 2
                        && factors.getFirst() instanceof Expr.Name(String one, Span _)
                        && one.equals("I")
                        && isSetName(factors.getLast());
            default -> false;
        };
    }

    private static boolean isSet(Expr expr) {
        return switch (expr) {
            case Expr.Braces _, Expr.Union _, Expr.Without _ -> true;
            case Expr.Bracketed(var _, List<Expr> items, var _, Span _) -> items.size() == 2;
            case Expr.Symbol symbol -> symbol.constant() == Constant.REALS;
            default -> false;
        };
    }
}
