package org.stepwise.tutoring.verify;

import java.util.List;
import java.util.Optional;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Nearness;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.grading.working.Operators;

/** Whether a relation between two expressions holds for all values of their letters; nothing where that is open. */
final class Values {

    private Values() {}

    static Optional<Boolean> holds(Expr left, String sign, Expr right) {
        if (left instanceof Expr.Bracketed(var _, List<Expr> some, var _, var _)
                && right instanceof Expr.Bracketed(var _, List<Expr> others, var _, var _)) {
            return sign.equals("=") && some.size() == others.size() ? each(some, others) : Optional.empty();
        }
        return switch (sign) {
            case "=" -> equal(left, right);
            case "!=" -> equal(left, right).map(same -> !same);
            case "~" -> about(left, right);
            default -> ordered(left, sign, right);
        };
    }

    private static Optional<Boolean> each(List<Expr> some, List<Expr> others) {
        boolean all = true;
        for (int i = 0; i < some.size(); i++) {
            Optional<Boolean> part = equal(some.get(i), others.get(i));
            if (part.isEmpty()) {
                return part;
            }
            all &= part.get();
        }
        return Optional.of(all);
    }

    static Optional<Boolean> equal(Expr left, Expr right) {
        Optional<Rational> one = Exact.value(left);
        Optional<Rational> other = one.isPresent() ? Exact.value(right) : Optional.empty();
        if (other.isPresent()) {
            return Optional.of(one.get().equals(other.get()));
        }
        return switch (Operators.agree(left, right)) {
            case Comparison.Equal _ -> Optional.of(true);
            case Comparison.Different _ -> Optional.of(false);
            case Comparison.Unknown _ -> Optional.empty();
        };
    }

    private static Optional<Boolean> ordered(Expr left, String sign, Expr right) {
        Expr difference = Build.difference(left, right);
        return difference.variables().isEmpty()
                ? Constants.sign(difference).map(order -> Formula.sign(sign).accepts(order))
                : Optional.empty();
    }

    /** 0.66 for two thirds is cut off and not rounded. */
    private static boolean isCut(Expr exact, Expr written) {
        Optional<Integer> order =
                Constants.sign(Build.difference(Build.call("abs", exact), Build.call("abs", written)));
        return order.isPresent() && order.get() > 0;
    }

    /** Rounded to the places that are written, or cut off there. */
    private static Optional<Boolean> about(Expr left, Expr right) {
        if (!left.variables().isEmpty() || !right.variables().isEmpty()) {
            return equal(left, right).filter(same -> same);
        }
        int places = Math.max(Nearness.places(left), Nearness.places(right));
        Rational unit = Rational.of(10).power(-places);
        Optional<Boolean> rounded = Nearness.within(left, right, unit.times(Rational.of(501, 1000)), false);
        if (rounded.orElse(false)) {
            return rounded;
        }
        Optional<Boolean> near = Nearness.within(left, right, unit, false).map(close -> close && isCut(left, right));
        if (near.isPresent() && !near.get() && places == 0) {
            return Nearness.within(left, right, Rational.of(1, 100), true);
        }
        return near;
    }
}
