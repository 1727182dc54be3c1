package org.stepwise.cas.sets;

import java.util.List;
import java.util.Map;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/** a sin θ + b cos θ + c = 0 with any constants, as R sin(θ + φ) = -c where R cos φ = a and R sin φ = b. */
final class Phase {

    private final String sine;
    private final String cosine;

    Phase(String sine, String cosine) {
        this.sine = sine;
        this.cosine = cosine;
    }

    /** The angles θ; BeyondReach where this is not linear in its sine and cosine. */
    PeriodicSet zeros(Expr expr) {
        Expr c = at(expr, 0, 0);
        Expr a = Places.simple(Build.difference(at(expr, 1, 0), c));
        Expr b = Places.simple(Build.difference(at(expr, 0, 1), c));
        Expr linear = Build.sum(Build.product(a, Build.name(sine)), Build.product(b, Build.name(cosine)), c);
        if (!isWhole(expr) || !Equality.equal(linear, expr)) {
            throw new BeyondReach("not linear in sine and cosine");
        }
        Expr pi = Build.symbol(Constant.PI);
        int side = Places.sign(a);
        if (side == 0 && Places.sign(b) == 0) {
            throw new BeyondReach("no condition on the angle");
        }
        Expr size = Places.simple(Build.call("sqrt", Build.sum(Build.product(a, a), Build.product(b, b))));
        Expr height = Places.simple(Build.quotient(Build.negation(c), size));
        if (Places.sign(Build.difference(Build.product(height, height), Build.whole(1))) > 0) {
            return PeriodicSet.EMPTY;
        }
        Expr turn = Build.product(Build.number(Rational.of(Places.sign(b), 2)), pi);
        Expr angle = side == 0 ? turn : Build.call("arctan", Build.quotient(b, a));
        Expr phase = side < 0 ? Build.sum(angle, pi) : angle;
        Expr first = Build.call("arcsin", height);
        return new PeriodicSet(
                List.of(
                        Places.simple(Build.difference(first, phase)),
                        Places.simple(Build.difference(Build.difference(pi, first), phase))),
                Rational.of(2));
    }

    /** Sums, products and powers alone: a divisor would leave single angles out. */
    private static boolean isWhole(Expr expr) {
        boolean here = switch (expr) {
            case Expr.Name _, Expr.Sum _, Expr.Product _, Expr.Negation _ -> true;
            case Expr.Quotient(Expr _, Expr bottom, Span _) ->
                bottom.variables().isEmpty();
            case Expr.Power(Expr _, Expr exponent, Span _) -> exponent instanceof Expr.Whole;
            default -> false;
        };
        return expr.variables().isEmpty() || here && expr.children().stream().allMatch(Phase::isWhole);
    }

    private Expr at(Expr expr, long s, long c) {
        Expr value = expr.substitute(Map.of(sine, Build.whole(s), cosine, Build.whole(c)));
        if (!value.variables().isEmpty()) {
            throw new BeyondReach("another letter");
        }
        return Places.simple(value);
    }
}
