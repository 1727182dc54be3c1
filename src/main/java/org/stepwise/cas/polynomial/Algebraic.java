package org.stepwise.cas.polynomial;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.stepwise.cas.numeric.RealRoot;
import org.stepwise.cas.tree.Rational;

/**
 * A real algebraic number: the only root of a square-free polynomial between two rationals, at neither of which it
 * vanishes; a rational number has both ends alike.
 */
public record Algebraic(Univariate polynomial, Rational low, Rational high) implements RealRoot, Comparable<Algebraic> {

    private static final Rational HALF = Rational.of(1, 2);

    public static Algebraic of(Rational value) {
        return new Algebraic(Univariate.linear(value), value, value);
    }

    public static Algebraic between(Univariate polynomial, Rational low, Rational high) {
        return polynomial.degree() == 1
                ? of(new Rational(polynomial.coefficients().getFirst().negate(), polynomial.lead()))
                : new Algebraic(polynomial, low, high);
    }

    @Override
    public List<BigInteger> coefficients() {
        return polynomial.coefficients();
    }

    public Optional<Rational> rational() {
        return low.equals(high) ? Optional.of(low) : Optional.empty();
    }

    /** The same number in half the interval. */
    public Algebraic refined() {
        if (low.equals(high)) {
            return this;
        }
        Rational middle = low.plus(high).times(HALF);
        int sign = polynomial.sign(middle);
        if (sign == 0) {
            return of(middle);
        }
        return sign == polynomial.sign(low)
                ? new Algebraic(polynomial, middle, high)
                : new Algebraic(polynomial, low, middle);
    }

    @Override
    public Algebraic within(int bits) {
        Rational width = new Rational(BigInteger.ONE, BigInteger.ONE.shiftLeft(bits));
        Algebraic near = this;
        while (near.high.minus(near.low).compareTo(width) > 0) {
            near = near.jumped().orElseGet(near::refined);
        }
        return near;
    }

    /** By Newton's step from the middle into about the width to the power of 3/2, where that can be verified. */
    private Optional<Algebraic> jumped() {
        Rational width = high.minus(low);
        int exponent = width.denominator().bitLength() - width.numerator().bitLength();
        if (exponent < 8) {
            return Optional.empty();
        }
        int places = 3 * exponent / 2;
        Rational middle = low.plus(high).times(HALF);
        BigInteger slope = slope(middle);
        if (slope.signum() == 0) {
            return Optional.empty();
        }
        BigInteger step = polynomial.scaled(middle).shiftLeft(places).divide(slope.multiply(middle.denominator()));
        Rational scale = Rational.of(BigInteger.ONE.shiftLeft(places));
        BigInteger target = middle.times(scale).floor().subtract(step);
        Rational left = Rational.of(target.subtract(BigInteger.TWO)).over(scale);
        Rational right = Rational.of(target.add(BigInteger.TWO)).over(scale);
        boolean inside = low.compareTo(left) <= 0 && right.compareTo(high) <= 0;
        return inside && polynomial.sign(left) * polynomial.sign(right) < 0
                ? Optional.of(new Algebraic(polynomial, left, right))
                : Optional.empty();
    }

    /** The derivative times the power of the denominator that its degree says. */
    private BigInteger slope(Rational at) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger power = BigInteger.ONE;
        for (int i = polynomial.degree(); i >= 1; i--) {
            BigInteger term = polynomial.coefficients().get(i).multiply(BigInteger.valueOf(i));
            sum = sum.multiply(at.numerator()).add(term.multiply(power));
            power = power.multiply(at.denominator());
        }
        return sum;
    }

    /** Whether the polynomial vanishes here. */
    public boolean rootOf(Univariate other) {
        if (other.isZero()) {
            return true;
        }
        if (low.equals(high)) {
            return other.sign(low) == 0;
        }
        Univariate common = polynomial.gcd(other);
        return common.degree() > 0 && common.sign(low) * common.sign(high) < 0;
    }

    @Override
    public int compareTo(Algebraic other) {
        Algebraic one = this;
        Algebraic two = other;
        boolean alike = overlap(one, two) && one.equalTo(two);
        while (!alike && overlap(one, two)) {
            one = one.refined();
            two = two.refined();
        }
        return alike
                ? 0
                : one.high.compareTo(two.high) != 0 ? one.high.compareTo(two.high) : one.low.compareTo(two.low);
    }

    /** Ends are no roots unless the number is rational, so intervals that only touch are apart. */
    private static boolean overlap(Algebraic one, Algebraic two) {
        boolean points = one.low.equals(one.high) && two.low.equals(two.high);
        return points ? one.low.equals(two.low) : one.low.compareTo(two.high) < 0 && two.low.compareTo(one.high) < 0;
    }

    private boolean equalTo(Algebraic other) {
        if (low.equals(high)) {
            return other.polynomial.sign(low) == 0 && low.compareTo(other.low) >= 0 && low.compareTo(other.high) <= 0;
        }
        if (other.low.equals(other.high)) {
            return other.equalTo(this);
        }
        Univariate common = polynomial.gcd(other.polynomial);
        if (common.degree() < 1) {
            return false;
        }
        // The common root within both intervals, if there is one: neither has another there.
        Rational left = low.compareTo(other.low) > 0 ? low : other.low;
        Rational right = high.compareTo(other.high) < 0 ? high : other.high;
        return common.sign(left) * common.sign(right) < 0;
    }
}
