package org.stepwise.grading.working;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** Solutions of a system as points: (2, 3), or {(2, 3), (3, 2)}, the letters in the order of the alphabet. */
final class Points {

    private Points() {}

    /** The line as equations for the letters; as it is if there is no point in it, or not one for these letters. */
    static Line meant(Line line, Set<String> letters) {
        Expr expr = letters.size() < 2
                ? null
                : switch (line) {
                    case Line.Value(Expr value, boolean continued) -> continued ? null : value;
                    case Line.Statement(Expr statement, boolean continued) -> continued ? null : statement;
                    case Line.Words _, Line.Unreadable _ -> null;
                };
        Expr equations = expr == null ? null : equations(expr, List.copyOf(letters));
        return equations == null ? line : new Line.Statement(equations, false);
    }

    private static @Nullable Expr equations(Expr expr, List<String> letters) {
        return switch (expr) {
            case Expr.Bracketed(Bracket left, List<Expr> items, Bracket right, Span span)
            when left == Bracket.ROUND
                    && right == Bracket.ROUND
                    && items.size() == letters.size()
                    && items.stream().allMatch(item -> item.variables().isEmpty()) -> {
                List<Expr> equations = new ArrayList<>();
                for (int i = 0; i < items.size(); i++) {
                    equations.add(Build.equation(Build.name(letters.get(i)), items.get(i)));
                }
                yield new Expr.And(equations, span);
            }
            case Expr.Braces(List<Expr> items, Span span) -> either(items, letters, span);
            case Expr.Or(List<Expr> parts, Span span) -> either(parts, letters, span);
            case Expr.And(List<Expr> parts, Span span) -> either(parts, letters, span);
            case Expr.Listing(List<Expr> items, Span span) -> either(items, letters, span);
            default -> null;
        };
    }

    private static @Nullable Expr either(List<Expr> points, List<String> letters, Span span) {
        List<Expr> all = new ArrayList<>();
        for (Expr point : points) {
            Expr equations = point instanceof Expr.Bracketed ? equations(point, letters) : null;
            if (equations == null) {
                return null;
            }
            all.add(equations);
        }
        return all.isEmpty() ? null : all.size() == 1 ? all.getFirst() : new Expr.Or(all, span);
    }
}
