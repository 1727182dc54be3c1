package org.stepwise.cas.numeric;

import java.math.BigInteger;
import org.stepwise.cas.tree.Rational;

/** A number of the form mantissa · 2^exponent; operations round to so many bits, up or down as asked. */
record Dyadic(BigInteger mantissa, long exponent) implements Comparable<Dyadic> {

    static final Dyadic ZERO = new Dyadic(BigInteger.ZERO, 0);
    static final Dyadic ONE = new Dyadic(BigInteger.ONE, 0);
    private static final long LARGEST = 1L << 50;
    private static final long MOST_SHIFT = 1L << 20;

    Dyadic {
        if (mantissa.signum() == 0) {
            exponent = 0;
        }
        if (Math.abs(exponent) > LARGEST) {
            throw new BeyondReach("beyond all magnitudes");
        }
    }

    static Dyadic of(double finite) {
        long bits = Double.doubleToLongBits(finite);
        int raised = (int) (bits >> 52 & 0x7ff);
        long fraction = bits & (1L << 52) - 1;
        long mantissa = raised == 0 ? fraction : fraction | 1L << 52;
        return new Dyadic(BigInteger.valueOf(finite < 0 ? -mantissa : mantissa), Math.max(raised, 1) - 1075L);
    }

    static Dyadic of(Rational value, int bits, boolean up) {
        return new Dyadic(value.numerator(), 0).over(new Dyadic(value.denominator(), 0), bits, up);
    }

    static Dyadic power(long exponent) {
        return new Dyadic(BigInteger.ONE, exponent);
    }

    int signum() {
        return mantissa.signum();
    }

    /** The absolute value is below 2^magnitude and, unless it is zero, at least half of it. */
    long magnitude() {
        return mantissa.bitLength() + (mantissa.signum() < 0 && exactPower() ? 1 : 0) + exponent;
    }

    private boolean exactPower() {
        return mantissa.bitLength() == mantissa.getLowestSetBit();
    }

    Dyadic negate() {
        return new Dyadic(mantissa.negate(), exponent);
    }

    Dyadic abs() {
        return signum() < 0 ? negate() : this;
    }

    Dyadic scaled(long by) {
        return new Dyadic(mantissa, exponent + by);
    }

    Dyadic round(int bits, boolean up) {
        int shift = mantissa.bitLength() - bits;
        if (shift <= 0) {
            return this;
        }
        Fuel.spend(1);
        BigInteger kept = mantissa.shiftRight(shift);
        boolean lost = mantissa.getLowestSetBit() < shift;
        return new Dyadic(up && lost ? kept.add(BigInteger.ONE) : kept, exponent + shift);
    }

    Dyadic plus(Dyadic other, int bits, boolean up) {
        if (signum() == 0 || other.signum() == 0) {
            return (signum() == 0 ? other : this).round(bits, up);
        }
        boolean first = magnitude() >= other.magnitude();
        Dyadic large = first ? this : other;
        Dyadic small = first ? other : this;
        long unseen = large.magnitude() - 2L * bits - 64;
        if (small.magnitude() < unseen) {
            // Too small to be seen: what matters is its direction.
            boolean counts = small.signum() > 0 == up;
            small = counts ? new Dyadic(BigInteger.valueOf(small.signum()), unseen) : ZERO;
        }
        long lowest = small.signum() == 0 ? large.exponent : Math.min(large.exponent, small.exponent);
        return new Dyadic(large.aligned(lowest).add(small.aligned(lowest)), lowest).round(bits, up);
    }

    private BigInteger aligned(long lowest) {
        return signum() == 0 ? mantissa : shifted(mantissa, exponent - lowest);
    }

    Dyadic times(Dyadic other, int bits, boolean up) {
        Fuel.spend(Fuel.multiplying(mantissa.bitLength(), other.mantissa.bitLength()));
        return new Dyadic(mantissa.multiply(other.mantissa), exponent + other.exponent).round(bits, up);
    }

    /** The divisor is not zero. */
    Dyadic over(Dyadic other, int bits, boolean up) {
        int shift = Math.max(0, bits + 2 + other.mantissa.bitLength() - mantissa.bitLength());
        Fuel.spend(4 * Fuel.multiplying(bits, mantissa.bitLength() + shift));
        BigInteger[] parts = mantissa.shiftLeft(shift).divideAndRemainder(other.mantissa);
        BigInteger quotient = parts[0];
        if (parts[1].signum() != 0) {
            boolean negative = signum() != other.signum();
            if (up && !negative) {
                quotient = quotient.add(BigInteger.ONE);
            } else if (!up && negative) {
                quotient = quotient.subtract(BigInteger.ONE);
            }
        }
        return new Dyadic(quotient, exponent - shift - other.exponent).round(bits, up);
    }

    /** Of what is not negative. */
    Dyadic power(BigInteger positive, int bits, boolean up) {
        int working = bits + positive.bitLength() + 8;
        Dyadic result = ONE;
        for (int i = positive.bitLength() - 1; i >= 0; i--) {
            result = result.times(result, working, up);
            if (positive.testBit(i)) {
                result = result.times(this, working, up);
            }
        }
        return result.round(bits, up);
    }

    /** Of what is not negative. */
    Dyadic root(int index, int bits, boolean up) {
        long wanted = (long) index * (bits + 2) - mantissa.bitLength();
        long shift = Math.max(0, wanted);
        shift += Math.floorMod(exponent - shift, (long) index);
        Fuel.spend(2 * Fuel.multiplying(mantissa.bitLength() + shift, mantissa.bitLength() + shift));
        BigInteger radicand = shifted(mantissa, shift);
        BigInteger root = WholeRoot.floor(radicand, index);
        boolean exact = root.pow(index).equals(radicand);
        BigInteger rounded = up && !exact ? root.add(BigInteger.ONE) : root;
        return new Dyadic(rounded, (exponent - shift) / index).round(bits, up);
    }

    /** The whole part of this times 2^places. */
    BigInteger fixed(int places) {
        return shifted(mantissa, exponent + places);
    }

    private static BigInteger shifted(BigInteger value, long by) {
        if (by > MOST_SHIFT) {
            throw new BeyondReach("a very long number");
        }
        return value.shiftLeft((int) Math.max(by, -MOST_SHIFT * 64));
    }

    double toDouble(boolean up) {
        Dyadic near = round(53, up);
        if (near.signum() == 0) {
            return 0;
        }
        double sign = near.signum();
        boolean outward = up == near.signum() > 0;
        if (near.magnitude() > 1023) {
            return sign * (outward ? Double.POSITIVE_INFINITY : Math.scalb(1.0, 1022));
        }
        if (near.magnitude() < -1_020) {
            return outward ? sign * Math.scalb(1.0, -1_020) : 0;
        }
        return Math.scalb((double) near.mantissa.longValueExact(), (int) near.exponent);
    }

    Rational toRational() {
        BigInteger scale = shifted(BigInteger.ONE, Math.abs(exponent));
        return exponent < 0 ? new Rational(mantissa, scale) : Rational.of(mantissa.multiply(scale));
    }

    @Override
    public int compareTo(Dyadic other) {
        if (signum() != other.signum() || signum() == 0) {
            return Integer.compare(signum(), other.signum());
        }
        if (magnitude() != other.magnitude()) {
            return magnitude() > other.magnitude() ? signum() : -signum();
        }
        long lowest = Math.min(exponent, other.exponent);
        return aligned(lowest).compareTo(other.aligned(lowest));
    }
}
