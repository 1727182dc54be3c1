package org.stepwise.grading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Alternatives;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.sets.Commas;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** What graders have in common: naming prefixes, shapes, comparing values and points. */
final class Answers {

    private Answers() {}

    /** The value behind x =, y = or f'(x) =; anything else as it is. */
    static Expr unnamed(Expr expr, @Nullable String variable) {
        if (!(expr instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _))
                || !signs.equals(List.of(Sign.EQUAL))) {
            return expr;
        }
        Expr left = sides.getFirst();
        Expr right = sides.getLast();
        if (right instanceof Expr.Name(String name, Span _)
                && name.equals(variable)
                && left.variables().isEmpty()) {
            return left;
        }
        return switch (left) {
            case Expr.Name(String name, Span _)
            when !right.variables().contains(name) && fits(name, variable, right) -> right;
            case Expr.Application _ -> right;
            case Expr.Quotient(Expr top, Expr bottom, Span _)
            when isDifferential(top) && isDifferential(bottom) -> right;
            case Expr.Product(List<Expr> factors, Span _) when isTypedSlope(factors) -> right;
            default -> expr;
        };
    }

    /** x = 5 names the letter asked for; y = 2x + 1 gives a name to an expression in x. */
    private static boolean fits(String name, @Nullable String variable, Expr right) {
        return variable == null
                || name.equals(variable)
                || right.variables().contains(variable)
                || "fgh".contains(name)
                || name.equals("y") && !right.variables().isEmpty();
    }

    /** dy/dx as it is typed reads from left to right. */
    private static boolean isTypedSlope(List<Expr> factors) {
        return factors.size() == 2
                && factors.getFirst() instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                && isDifferential(top)
                && bottom instanceof Expr.Name d
                && d.name().equals("d")
                && factors.getLast() instanceof Expr.Name;
    }

    private static boolean isDifferential(Expr expr) {
        return expr instanceof Expr.Product(List<Expr> factors, Span _)
                && factors.size() == 2
                && factors.getFirst() instanceof Expr.Name d
                && d.name().equals("d")
                && factors.getLast() instanceof Expr.Name;
    }

    static @Nullable List<Expr> items(Expr expr) {
        return switch (expr) {
            case Expr.Listing(List<Expr> items, Span _) -> items;
            case Expr.Bracketed bracketed -> bracketed.items();
            default -> null;
        };
    }

    /** A value, or a point or a list of such. */
    static boolean isListed(Expr expr) {
        List<Expr> items = items(expr);
        return items == null ? Trees.isValue(expr) : items.stream().allMatch(Answers::isListed);
    }

    /** Values by value, points and lists item by item. */
    static Comparison compare(Expr expected, Expr answer) {
        if (expected instanceof Expr.Braces || answer instanceof Expr.Braces) {
            return expected instanceof Expr.Braces && answer instanceof Expr.Braces
                    ? Matching.of(Matching.distinct(expected.children()), answer.children())
                            .comparison()
                    : new Comparison.Different(java.util.Map.of());
        }
        List<Expr> some = items(expected);
        List<Expr> others = items(answer);
        if (some == null && others == null) {
            return values(expected, answer);
        }
        if (some == null || others == null || some.size() != others.size() || !sameEnds(expected, answer)) {
            return new Comparison.Different(java.util.Map.of());
        }
        Comparison result = new Comparison.Equal();
        for (int i = 0; i < some.size(); i++) {
            Comparison part = compare(some.get(i), others.get(i));
            if (part instanceof Comparison.Different) {
                return part;
            }
            result = part instanceof Comparison.Unknown ? part : result;
        }
        return result;
    }

    private static boolean sameEnds(Expr expected, Expr answer) {
        return !(expected instanceof Expr.Bracketed one)
                || !(answer instanceof Expr.Bracketed other)
                || one.left() == other.left() && one.right() == other.right();
    }

    private static Comparison values(Expr expected, Expr answer) {
        if (!Trees.isValue(expected) || !Trees.isValue(answer)) {
            return expected.equals(answer) ? new Comparison.Equal() : new Comparison.Unknown();
        }
        List<Expr> some = Alternatives.of(expected);
        List<Expr> others = Alternatives.of(answer);
        if (some.size() == 1 && others.size() == 1) {
            return Equality.compare(expected, answer);
        }
        return Matching.of(some, others).comparison();
    }

    /** The elements that a solution set lists, each without its x =; null if this lists none. */
    static @Nullable List<Expr> elements(Expr expr, @Nullable String variable) {
        List<Expr> elements = new ArrayList<>();
        return collect(expr, variable, elements) ? elements : null;
    }

    private static boolean collect(Expr written, @Nullable String variable, List<Expr> elements) {
        Expr expr = Commas.doubled(written);
        return switch (expr) {
            case Expr.Braces(List<Expr> items, Span _) ->
                items.stream().noneMatch(Expr.Braces.class::isInstance) && all(items, variable, elements);
            case Expr.Union(List<Expr> parts, Span _) ->
                parts.stream().allMatch(Expr.Braces.class::isInstance) && all(parts, variable, elements);
            case Expr.Listing(List<Expr> items, Span _) -> all(items, variable, elements);
            case Expr.Or(List<Expr> parts, Span _) -> all(parts, variable, elements);
            case Expr.And(List<Expr> parts, Span _) -> all(parts, variable, elements);
            case Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
            when signs.equals(List.of(Sign.EQUAL)) && isUnknown(sides.getFirst(), variable) ->
                collect(sides.getLast(), variable, elements);
            case Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
            when signs.equals(List.of(Sign.ELEMENT))
                    && sides.getLast() instanceof Expr.Braces
                    && isUnknown(sides.getFirst(), variable) -> collect(sides.getLast(), variable, elements);
            case Expr.Bracketed _ -> elements.add(expr);
            default ->
                Trees.isValue(expr)
                        && (variable == null || !expr.variables().contains(variable))
                        && elements.addAll(Alternatives.of(expr));
        };
    }

    private static boolean all(List<Expr> parts, @Nullable String variable, List<Expr> elements) {
        return parts.stream().allMatch(part -> collect(part, variable, elements));
    }

    /** The letter asked for, numbered or not: x, x_1. */
    private static boolean isUnknown(Expr expr, @Nullable String variable) {
        return expr instanceof Expr.Name(String name, Span _)
                && (variable == null || name.equals(variable) || name.startsWith(variable + "_"));
    }
}
