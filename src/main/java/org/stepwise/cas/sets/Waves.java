package org.stepwise.cas.sets;

import java.util.List;
import java.util.Set;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

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

    /** Cotangent, secant and cosecant by sine and cosine, which are defined in the same places. */
    static Expr plain(Expr expr) {
        Expr plain = Trees.map(expr, Waves::plain);
        if (!(plain instanceof Expr.Call(String function, List<Expr> arguments, Span _)) || arguments.size() != 1) {
            return plain;
        }
        Expr angle = arguments.getFirst();
        return switch (function) {
            case "cot" -> Build.quotient(Build.call("cos", angle), Build.call("sin", angle));
            case "sec" -> Build.quotient(Build.whole(1), Build.call("cos", angle));
            case "csc" -> Build.quotient(Build.whole(1), Build.call("sin", angle));
            default -> plain;
        };
    }

    /** By how much the angle grows with the letter; BeyondReach where that is not one number, or none. */
    static Rational slope(Expr angle, String variable) {
        return Derivative.of(angle, variable)
                .flatMap(Exact::value)
                .filter(value -> !value.isZero())
                .orElseThrow(() -> new BeyondReach("an angle that is not linear"));
    }
}
