package org.stepwise.cas.numeric;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** How near numbers are to each other, for certain. */
public final class Nearness {

    private Nearness() {}

    /** Whether the value is at most so far from the expected one; nothing if that is too close to call. */
    public static Optional<Boolean> within(Expr value, Expr expected, Rational tolerance, boolean relative) {
        Expr distance = Build.call("abs", Build.difference(value, expected));
        Expr allowed = relative
                ? Build.product(Build.number(tolerance), Build.call("abs", expected))
                : Build.number(tolerance);
        return Enclosure.at(Build.difference(allowed, distance), Map.of()) instanceof Enclosure.Value room
                ? room.sign().map(sign -> sign >= 0)
                : Optional.empty();
    }

    /** The value rounded to so many decimal places, half away from zero; nothing if its rounding is not certain. */
    public static Optional<Rational> rounded(Expr value, int places) {
        return rounded(value, number -> number.round(places));
    }

    /** The value rounded to so many significant figures, half away from zero; nothing if its rounding is not certain. */
    public static Optional<Rational> significant(Expr value, int figures) {
        return rounded(value, number -> number.isZero() ? number : number.round(figures - 1 - magnitude(number.abs())));
    }

    /** The power of ten of the first digit. */
    private static int magnitude(Rational positive) {
        int magnitude = 0;
        Rational ten = Rational.of(10);
        Rational rest = positive;
        for (; rest.compareTo(ten) >= 0; magnitude++) {
            rest = rest.over(ten);
        }
        for (; rest.compareTo(Rational.ONE) < 0; magnitude--) {
            rest = rest.times(ten);
        }
        return magnitude;
    }

    private static Optional<Rational> rounded(Expr value, UnaryOperator<Rational> rounding) {
        if (!(Enclosure.at(value, Map.of()) instanceof Enclosure.Value near)) {
            return Optional.empty();
        }
        if (near.exact() != null) {
            return Optional.of(rounding.apply(near.exact()));
        }
        Interval interval = near.interval();
        if (Double.isInfinite(interval.low()) || Double.isInfinite(interval.high())) {
            return Optional.empty();
        }
        Rational low = rounding.apply(Rational.of(new java.math.BigDecimal(interval.low())));
        Rational high = rounding.apply(Rational.of(new java.math.BigDecimal(interval.high())));
        return low.equals(high) ? Optional.of(low) : onTheEdge(value, low, high, rounding);
    }

    /** What lies just in the middle between two rounded values, or too near it for an interval. */
    private static Optional<Rational> onTheEdge(
            Expr value, Rational low, Rational high, UnaryOperator<Rational> rounding) {
        Rational middle = low.plus(high).times(Rational.of(1, 2));
        Rational edge = rounding.apply(middle);
        if (!edge.equals(low) && !edge.equals(high)) {
            // Others lie between them.
            return Optional.empty();
        }
        return Constants.sign(Build.difference(value, Build.number(middle)))
                .map(sign -> sign == 0 ? edge : sign > 0 ? high : low);
    }

    /** Decimal digits after the point, as written. */
    public static int places(Expr number) {
        return number instanceof Expr.Decimal decimal
                ? Math.max(0, decimal.value().scale())
                : 0;
    }
}
