package org.stepwise.cas.numeric;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;
import org.stepwise.cas.tree.Rational;

/** All real numbers from low to high, to any precision. Every operation rounds outwards to so many bits. */
record Precise(Dyadic low, Dyadic high, int bits) {

    Precise {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("from " + low + " to " + high);
        }
    }

    static Precise of(Rational value, int bits) {
        return new Precise(Dyadic.of(value, bits, false), Dyadic.of(value, bits, true), bits);
    }

    static Precise of(long value, int bits) {
        return of(Rational.of(value), bits);
    }

    static Precise of(Dyadic value, int bits) {
        return new Precise(value.round(bits, false), value.round(bits, true), bits);
    }

    /** What lies within so many units of the last place around value · 2^-places. */
    static Precise around(BigInteger value, BigInteger units, int places, int bits) {
        return new Precise(
                new Dyadic(value.subtract(units), -places).round(bits, false),
                new Dyadic(value.add(units), -places).round(bits, true),
                bits);
    }

    Precise withBits(int other) {
        return new Precise(low.round(other, false), high.round(other, true), other);
    }

    Precise plus(Precise other) {
        return new Precise(low.plus(other.low, bits, false), high.plus(other.high, bits, true), bits);
    }

    Precise minus(Precise other) {
        return plus(other.negate());
    }

    Precise negate() {
        return new Precise(high.negate(), low.negate(), bits);
    }

    Precise times(Precise other) {
        Dyadic least = null;
        Dyadic most = null;
        for (Dyadic one : new Dyadic[] {low, high}) {
            for (Dyadic two : new Dyadic[] {other.low, other.high}) {
                Dyadic product = one.times(two, Integer.MAX_VALUE, false);
                least = least == null || product.compareTo(least) < 0 ? product : least;
                most = most == null || product.compareTo(most) > 0 ? product : most;
            }
        }
        return new Precise(
                java.util.Objects.requireNonNull(least).round(bits, false),
                java.util.Objects.requireNonNull(most).round(bits, true),
                bits);
    }

    /** Times 2^by. */
    Precise scaled(long by) {
        return new Precise(low.scaled(by), high.scaled(by), bits);
    }

    Precise reciprocal() {
        if (containsZero()) {
            throw new TooWide();
        }
        return new Precise(Dyadic.ONE.over(high, bits, false), Dyadic.ONE.over(low, bits, true), bits);
    }

    Precise over(Precise other) {
        return times(other.reciprocal());
    }

    Precise power(BigInteger exponent) {
        if (exponent.bitLength() > 60) {
            throw new BeyondReach("a high power");
        }
        if (exponent.signum() < 0) {
            return power(exponent.negate()).reciprocal();
        }
        if (exponent.signum() == 0) {
            return of(1, bits);
        }
        if (exponent.testBit(0)) {
            return new Precise(
                    odd(low, false, (d, up) -> d.power(exponent, bits, up)),
                    odd(high, true, (d, up) -> d.power(exponent, bits, up)),
                    bits);
        }
        Precise size = abs();
        return new Precise(size.low.power(exponent, bits, false), size.high.power(exponent, bits, true), bits);
    }

    /** The real root; TooWide where an even one may have a negative radicand. */
    Precise root(int index) {
        if (index % 2 == 0 && low.signum() < 0) {
            throw new TooWide();
        }
        return new Precise(
                odd(low, false, (d, up) -> d.root(index, bits, up)),
                odd(high, true, (d, up) -> d.root(index, bits, up)),
                bits);
    }

    private interface Directed {
        Dyadic of(Dyadic size, boolean up);
    }

    private static Dyadic odd(Dyadic value, boolean up, Directed function) {
        return value.signum() < 0 ? function.of(value.negate(), !up).negate() : function.of(value, up);
    }

    Precise abs() {
        if (low.signum() >= 0) {
            return this;
        }
        Dyadic other = low.negate();
        return high.signum() <= 0 ? negate() : new Precise(Dyadic.ZERO, other.compareTo(high) > 0 ? other : high, bits);
    }

    Precise increasing(Function<Dyadic, Precise> function) {
        Precise left = function.apply(low);
        Precise right = low.equals(high) ? left : function.apply(high);
        Dyadic most = left.high.compareTo(right.high) > 0 ? left.high : right.high;
        Dyadic least = left.low.compareTo(right.low) < 0 ? left.low : right.low;
        return new Precise(least, most, bits);
    }

    /** Everything at most this far from it. */
    Precise widened(Dyadic radius) {
        return new Precise(low.plus(radius.negate(), bits, false), high.plus(radius, bits, true), bits);
    }

    Precise min(Precise other) {
        return new Precise(
                low.compareTo(other.low) < 0 ? low : other.low,
                high.compareTo(other.high) < 0 ? high : other.high,
                bits);
    }

    Precise max(Precise other) {
        return negate().min(other.negate()).negate();
    }

    /** A number in the middle, or near it. */
    Dyadic middle() {
        return low.plus(high, bits, false).scaled(-1);
    }

    /** A bound of the distance of any of the numbers from the middle. */
    Dyadic radius() {
        Dyadic middle = middle().negate();
        Dyadic right = high.plus(middle, 32, true);
        Dyadic left = low.plus(middle, 32, false).negate();
        return left.compareTo(right) > 0 ? left : right;
    }

    boolean containsZero() {
        return low.signum() <= 0 && high.signum() >= 0;
    }

    boolean apart(Precise other) {
        return high.compareTo(other.low) < 0 || other.high.compareTo(low) < 0;
    }

    /** The certain sign, 0 included, or nothing. */
    Optional<Integer> sign() {
        if (low.signum() > 0 || high.signum() < 0 || low.signum() == 0 && high.signum() == 0) {
            return Optional.of(low.signum());
        }
        return Optional.empty();
    }

    Interval toInterval() {
        return new Interval(low.toDouble(false), high.toDouble(true));
    }
}
