package org.stepwise.cas.numeric;

import java.util.Map;
import java.util.Optional;
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
        if (!(Enclosure.at(value, Map.of()) instanceof Enclosure.Value near)) {
            return Optional.empty();
        }
        if (near.exact() != null) {
            return Optional.of(near.exact().round(places));
        }
        Interval interval = near.interval();
        if (Double.isInfinite(interval.low()) || Double.isInfinite(interval.high())) {
            return Optional.empty();
        }
        Rational low = Rational.of(new java.math.BigDecimal(interval.low())).round(places);
        Rational high = Rational.of(new java.math.BigDecimal(interval.high())).round(places);
        return low.equals(high) ? Optional.of(low) : Optional.empty();
    }

    /** Decimal digits after the point, as written. */
    public static int places(Expr number) {
        return number instanceof Expr.Decimal decimal
                ? Math.max(0, decimal.value().scale())
                : 0;
    }
}
