package org.stepwise.cas.sets;

import java.util.List;
import java.util.Set;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/** The functions that return: sine, cosine and tangent, and the angles in them. */
final class Waves {

    private static final Set<String> FUNCTIONS = Set.of("sin", "cos", "tan");

    private Waves() {}

    static boolean isWave(Expr expr) {
        return expr instanceof Expr.Call(String function, List<Expr> _, Span _) && FUNCTIONS.contains(function);
    }

    static boolean isWave(Expr expr, String variable) {
        return isWave(expr) && Statements.mentions(expr, variable);
    }

    /** By how much the angle grows with the letter; BeyondReach where that is not one number, or none. */
    static Rational slope(Expr angle, String variable) {
        return Derivative.of(angle, variable)
                .flatMap(Exact::value)
                .filter(value -> !value.isZero())
                .orElseThrow(() -> new BeyondReach("an angle that is not linear"));
    }
}
