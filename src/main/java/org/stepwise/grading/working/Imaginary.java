package org.stepwise.grading.working;

import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Trees;

/** Square roots of negative numbers, which are read as multiples of i where i is at home: √-16 is 4i. */
final class Imaginary {

    private Imaginary() {}

    static Line resolved(Line line) {
        return switch (line) {
            case Line.Value(Expr expr, boolean continued) -> new Line.Value(resolved(expr), continued);
            case Line.Statement(Expr expr, boolean continued) -> new Line.Statement(resolved(expr), continued);
            case Line.Words _, Line.Unreadable _ -> line;
        };
    }

    private static Expr resolved(Expr expr) {
        boolean negative = expr instanceof Expr.Call call
                && call.function().equals("sqrt")
                && Exact.value(call.arguments().getFirst())
                        .filter(value -> value.signum() < 0)
                        .isPresent();
        return negative
                ? Build.product(
                        Build.symbol(Constant.I),
                        Build.call("sqrt", Build.negation(expr.children().getFirst())))
                : Trees.map(expr, Imaginary::resolved);
    }
}
