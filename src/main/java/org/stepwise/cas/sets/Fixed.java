package org.stepwise.cas.sets;

import java.math.BigInteger;
import java.util.Optional;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.tree.Rational;

/** All numbers between two multiples of 2^-bits; every operation rounds outwards. */
record Fixed(BigInteger low, BigInteger high, int bits) {

    private static final int LONGEST = 200_000;

    Fixed {
        if (low.bitLength() > LONGEST || high.bitLength() > LONGEST) {
            throw new BeyondReach("a large number");
        }
    }

    static Fixed of(Rational low, Rational high, int bits) {
        Rational scale = Rational.of(BigInteger.ONE.shiftLeft(bits));
        return new Fixed(low.times(scale).floor(), high.times(scale).ceil(), bits);
    }

    /** The certain sign of all numbers between. */
    Optional<Integer> sign() {
        return low.signum() > 0
                ? Optional.of(1)
                : high.signum() < 0
                        ? Optional.of(-1)
                        : low.signum() == 0 && high.signum() == 0 ? Optional.of(0) : Optional.empty();
    }

    /** Whether all numbers between are smaller than 2^-exponent. */
    boolean below(double exponent) {
        return Math.max(low.abs().bitLength(), high.abs().bitLength()) - bits < -exponent;
    }

    Fixed plus(Fixed other) {
        return new Fixed(low.add(other.low), high.add(other.high), bits);
    }

    Fixed negate() {
        return new Fixed(high.negate(), low.negate(), bits);
    }

    Fixed abs() {
        return low.signum() >= 0
                ? this
                : high.signum() <= 0
                        ? negate()
                        : new Fixed(BigInteger.ZERO, low.negate().max(high), bits);
    }

    Fixed times(Fixed other) {
        BigInteger a = low.multiply(other.low);
        BigInteger b = low.multiply(other.high);
        BigInteger c = high.multiply(other.low);
        BigInteger d = high.multiply(other.high);
        return new Fixed(
                a.min(b).min(c.min(d)).shiftRight(bits),
                a.max(b).max(c.max(d)).negate().shiftRight(bits).negate(),
                bits);
    }

    /** Nothing while the interval is not clear of zero. */
    Optional<Fixed> reciprocal() {
        if (low.signum() <= 0 && high.signum() >= 0) {
            return Optional.empty();
        }
        Rational one = Rational.of(BigInteger.ONE.shiftLeft(2 * bits));
        return Optional.of(new Fixed(
                one.over(Rational.of(high)).floor(), one.over(Rational.of(low)).ceil(), bits));
    }

    /** Of a number known not to be negative where the index is even. */
    Fixed root(int index) {
        BigInteger below = index % 2 == 0 ? low.max(BigInteger.ZERO) : low;
        return new Fixed(
                floorRoot(below, index), floorRoot(high.negate(), index).negate(), bits);
    }

    private BigInteger floorRoot(BigInteger value, int index) {
        BigInteger radicand = value.shiftLeft(bits * (index - 1));
        if (radicand.signum() >= 0) {
            return root(radicand, index);
        }
        BigInteger size = radicand.negate();
        BigInteger root = root(size, index);
        return (root.pow(index).equals(size) ? root : root.add(BigInteger.ONE)).negate();
    }

    private static BigInteger root(BigInteger value, int index) {
        if (index == 2) {
            return value.sqrt();
        }
        if (value.signum() == 0) {
            return value;
        }
        // Newton from above falls until it reaches the whole part of the root.
        BigInteger root = BigInteger.ONE.shiftLeft(value.bitLength() / index + 1);
        BigInteger count = BigInteger.valueOf(index);
        while (true) {
            BigInteger next = root.multiply(BigInteger.valueOf(index - 1L))
                    .add(value.divide(root.pow(index - 1)))
                    .divide(count);
            if (next.compareTo(root) >= 0) {
                return root;
            }
            root = next;
        }
    }
}
