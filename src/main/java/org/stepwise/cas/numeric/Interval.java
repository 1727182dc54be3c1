package org.stepwise.cas.numeric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;
import org.stepwise.cas.tree.Rational;

/**
 * All real numbers from low to high. Every operation rounds outwards, so that what it encloses is certain: by one step
 * after an operation that IEEE 754 rounds correctly, by more than the error that StrictMath documents after its functions.
 */
public record Interval(double low, double high) {

    public static final Interval PI = new Interval(Math.PI, Math.nextUp(Math.PI));
    public static final Interval E = new Interval(Math.E, Math.nextUp(Math.E));
    private static final int STEPS = 4;

    public Interval {
        if (Double.isNaN(low) || Double.isNaN(high) || low > high) {
            throw new BeyondReach("no enclosure");
        }
    }

    public static Interval of(Rational value) {
        double near = new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL64)
                .doubleValue();
        boolean exact =
                Double.isFinite(near) && Rational.of(new BigDecimal(near)).equals(value);
        return exact ? new Interval(near, near) : outward(near, near, STEPS * 8);
    }

    private static Interval outward(double low, double high, int steps) {
        double down = low;
        double up = high;
        for (int i = 0; i < steps; i++) {
            down = Math.nextDown(down);
            up = Math.nextUp(up);
        }
        return new Interval(down, up);
    }

    public Interval plus(Interval other) {
        return outward(low + other.low, high + other.high, 1);
    }

    public Interval negate() {
        return new Interval(-high, -low);
    }

    public Interval times(Interval other) {
        double a = low * other.low;
        double b = low * other.high;
        double c = high * other.low;
        double d = high * other.high;
        return outward(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)), 1);
    }

    public Interval reciprocal() {
        if (containsZero()) {
            throw new BeyondReach("near a division by zero");
        }
        return outward(1 / high, 1 / low, 1);
    }

    public Interval power(int exponent) {
        if (exponent < 0) {
            return power(-exponent).reciprocal();
        }
        Interval result = new Interval(1, 1);
        Interval base = exponent % 2 == 0 ? abs() : this;
        for (int i = 0; i < exponent; i++) {
            result = result.times(base);
        }
        return exponent % 2 == 0 ? new Interval(Math.max(0, result.low), result.high) : result;
    }

    public Interval abs() {
        return low >= 0 ? this : high <= 0 ? negate() : new Interval(0, Math.max(-low, high));
    }

    public Interval increasing(DoubleUnaryOperator function) {
        return outward(function.applyAsDouble(low), function.applyAsDouble(high), STEPS);
    }

    /** For a function that changes no faster than its argument and stays within one. */
    public Interval wave(DoubleUnaryOperator function) {
        double middle = low + (high - low) / 2;
        double radius = Math.nextUp(Math.max(high - middle, middle - low));
        double value = function.applyAsDouble(middle);
        Interval around = outward(value, value, STEPS);
        Interval wide = outward(around.low - radius, around.high + radius, 1);
        return new Interval(Math.max(-1, wide.low), Math.min(1, wide.high));
    }

    /** So wide that fewer than about three digits are known. */
    boolean isVague() {
        return high - low > 1e-3 * Math.max(1e-9, Math.abs(low));
    }

    public boolean containsZero() {
        return low <= 0 && high >= 0;
    }

    public boolean apart(Interval other) {
        return high < other.low || other.high < low;
    }
}
