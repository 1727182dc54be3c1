package org.stepwise.cas.algebra;

import java.util.Optional;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.tree.Expr;

/** The derivative, where the rules of school give one. */
public final class Derivative {

    private Derivative() {}

    public static Optional<Expr> of(Expr expr, String variable) {
        try {
            return Optional.of(Calculus.derivative(expr, variable));
        } catch (BeyondReach | ArithmeticException reason) {
            return Optional.empty();
        }
    }
}
