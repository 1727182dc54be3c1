package org.stepwise.grading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Trees;

/** Points as vectors, which can be added and multiplied. */
final class Vectors {

    private Vectors() {}

    /** A sum or a multiple of points as the point that it is: (1, 2) + 2(3, 4). Null where it is none. */
    static @Nullable Expr point(Expr expr) {
        List<List<Expr>> column = MatrixArithmetic.rows(columns(expr));
        return column == null || column.getFirst().size() > 1
                ? null
                : new Expr.Bracketed(
                        Bracket.ROUND, column.stream().map(List::getFirst).toList(), Bracket.ROUND, expr.span());
    }

    /** Points of values as columns, which can be added and multiplied. */
    static Expr columns(Expr expr) {
        boolean point = expr instanceof Expr.Bracketed bracketed
                && bracketed.left() == Bracket.ROUND
                && bracketed.right() == Bracket.ROUND
                && bracketed.items().stream().allMatch(Trees::isValue);
        return point
                ? new Expr.Matrix(expr.children().stream().map(List::of).toList(), expr.span())
                : Trees.map(expr, Vectors::columns);
    }
}
