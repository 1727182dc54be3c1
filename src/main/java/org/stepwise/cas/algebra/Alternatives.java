package org.stepwise.cas.algebra;

import java.util.List;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** The two readings of ±. */
public final class Alternatives {

    private Alternatives() {}

    /** One expression without ±, or two: the upper and the lower sign throughout. */
    public static List<Expr> of(Expr expr) {
        return hasBoth(expr) ? List.of(chosen(expr, true), chosen(expr, false)) : List.of(expr);
    }

    private static boolean hasBoth(Expr expr) {
        return expr instanceof Expr.PlusMinus || expr.children().stream().anyMatch(Alternatives::hasBoth);
    }

    private static Expr chosen(Expr expr, boolean upper) {
        Expr inner = Trees.map(expr, child -> chosen(child, upper));
        if (inner instanceof Expr.PlusMinus(Expr operand, Span span)) {
            return upper ? operand : new Expr.Negation(operand, span);
        }
        return inner;
    }
}
