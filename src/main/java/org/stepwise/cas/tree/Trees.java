package org.stepwise.cas.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What all trees have in common: replacing, counting. */
public final class Trees {

    private Trees() {}

    public static Expr map(Expr expr, UnaryOperator<Expr> change) {
        List<Expr> children = expr.children();
        if (children.isEmpty()) {
            return expr;
        }
        List<Expr> changed = new ArrayList<>(children.size());
        boolean any = false;
        for (Expr child : children) {
            Expr next = change.apply(child);
            any |= next != child;
            changed.add(next);
        }
        return any ? expr.with(changed) : expr;
    }

    public static Expr substitute(Expr expr, Map<String, Expr> values) {
        if (expr instanceof Expr.Name(String name, Span span)) {
            Expr value = values.get(name);
            return value == null ? expr : value;
        }
        return map(expr, child -> substitute(child, values));
    }

    /** Two sides and an equals sign between them. */
    public static boolean isEquation(Expr expr) {
        return expr instanceof Expr.Relation relation && relation.signs().equals(List.of(Sign.EQUAL));
    }

    /** A number or an expression in letters, not a statement, a list, a set or a point. */
    public static boolean isValue(Expr expr) {
        return switch (expr) {
            case Expr.Relation _,
                    Expr.And _,
                    Expr.Or _,
                    Expr.Not _,
                    Expr.Union _,
                    Expr.Braces _,
                    Expr.Bracketed _,
                    Expr.Listing _,
                    Expr.Application _ -> false;
            case Expr.Symbol symbol ->
                switch (symbol.constant()) {
                    case E, PI, I -> true;
                    case INFINITY, REALS -> false;
                };
            default -> expr.children().stream().allMatch(Trees::isValue);
        };
    }

    /** An inequality, or a set with an interval in it. */
    public static boolean isRegion(Expr expr) {
        return switch (expr) {
            case Expr.Relation relation ->
                isOrdering(relation)
                        || relation.signs().getFirst() == Sign.ELEMENT
                                && isRegion(relation.sides().getLast());
            case Expr.Bracketed _ -> true;
            case Expr.Symbol symbol -> symbol.constant() == Constant.REALS;
            case Expr.Or _, Expr.And _, Expr.Not _, Expr.Union _, Expr.Intersection _, Expr.Without _, Expr.Listing _ ->
                expr.children().stream().anyMatch(Trees::isRegion);
            default -> false;
        };
    }

    /** A relation that orders its sides, at least in one place. */
    public static boolean isOrdering(Expr expr) {
        return expr instanceof Expr.Relation relation
                && relation.signs().stream().anyMatch(Sign::ordering);
    }

    public static boolean hasImaginary(Expr expr) {
        return expr instanceof Expr.Symbol symbol && symbol.constant() == Constant.I
                || expr.children().stream().anyMatch(Trees::hasImaginary);
    }

    public static Set<String> variables(Expr expr) {
        Set<String> names = new TreeSet<>();
        collect(expr, names);
        return names;
    }

    private static void collect(Expr expr, Set<String> names) {
        if (expr instanceof Expr.Name name) {
            names.add(name.name());
        }
        expr.children().forEach(child -> collect(child, names));
    }

    public static int size(Expr expr) {
        int size = 1;
        for (Expr child : expr.children()) {
            size += size(child);
        }
        return size;
    }

    public static int depth(Expr expr) {
        int depth = 0;
        for (Expr child : expr.children()) {
            depth = Math.max(depth, depth(child));
        }
        return depth + 1;
    }
}
