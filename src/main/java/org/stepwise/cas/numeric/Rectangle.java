package org.stepwise.cas.numeric;

import java.math.BigInteger;
import org.stepwise.cas.tree.Rational;

/** All complex numbers whose real and imaginary parts lie where they are known to lie. */
record Rectangle(Known re, Known im) {

    static Rectangle real(Known value) {
        return new Rectangle(value, Known.of(Rational.ZERO, value.ball().bits()));
    }

    int bits() {
        return re.ball().bits();
    }

    boolean isReal() {
        return im.isZero();
    }

    Rectangle plus(Rectangle other) {
        return new Rectangle(re.plus(other.re), im.plus(other.im));
    }

    Rectangle negate() {
        return new Rectangle(re.negate(), im.negate());
    }

    Rectangle conjugate() {
        return new Rectangle(re, im.negate());
    }

    Rectangle times(Rectangle other) {
        return new Rectangle(
                re.times(other.re).plus(im.times(other.im).negate()),
                re.times(other.im).plus(im.times(other.re)));
    }

    /** Times i. */
    Rectangle turned() {
        return new Rectangle(im.negate(), re);
    }

    Rectangle scaled(Rational factor) {
        Known by = Known.of(factor, bits());
        return new Rectangle(re.times(by), im.times(by));
    }

    Rectangle over(Rectangle other) {
        Known size = other.square();
        if (other.isReal()) {
            return new Rectangle(re.over(other.re), im.over(other.re));
        }
        Rectangle top = times(other.conjugate());
        return new Rectangle(top.re.over(size), top.im.over(size));
    }

    /** |z|², never negative. */
    private Known square() {
        if (re.exact() != null && im.exact() != null) {
            return re.times(re).plus(im.times(im));
        }
        return Known.of(re.ball().power(BigInteger.TWO).plus(im.ball().power(BigInteger.TWO)));
    }

    Known abs() {
        if (isReal()) {
            return Known.of(re.ball().abs());
        }
        return re.isZero() ? Known.of(im.ball().abs()) : PrecisePowers.root(square(), 2);
    }

    /** Between -π and π, by the argument of what lies right of, above or below the origin. */
    Known argument() {
        int bits = bits();
        Known half = Known.turns(Rational.of(1, 2), bits);
        int right = re.isZero() ? 0 : re.ball().sign().orElse(0);
        int above = im.isZero() ? 0 : im.ball().sign().orElse(0);
        if (right == 0 && above == 0) {
            if (re.isZero() && im.isZero()) {
                throw new Evaluation.Undefined(true);
            }
            throw new TooWide();
        }
        if (right > 0) {
            return PreciseInverses.angle("arctan", im.over(re));
        }
        if (above != 0) {
            Known turn = PreciseInverses.angle("arctan", re.over(im)).negate();
            return turn.plus(above > 0 ? half : half.negate());
        }
        if (im.isZero()) {
            return Known.turns(Rational.ONE, bits);
        }
        throw new TooWide();
    }

    Rectangle exp() {
        Known size = re.isZero() ? Known.of(Rational.ONE, bits()) : Known.of(Elementary.exp(re.ball()));
        return polar(size, im);
    }

    static Rectangle polar(Known size, Known angle) {
        PreciseFunctions functions = new PreciseFunctions(size.ball().bits());
        return new Rectangle(
                size.times(functions.of("cos", java.util.List.of(angle))),
                size.times(functions.of("sin", java.util.List.of(angle))));
    }

    Rectangle power(BigInteger exponent) {
        if (exponent.bitLength() > 12) {
            throw new BeyondReach("a high power");
        }
        Rectangle result = real(Known.of(Rational.ONE, bits()));
        for (int i = exponent.bitLength() - 1; i >= 0; i--) {
            result = result.times(result);
            result = exponent.testBit(i) ? result.times(this) : result;
        }
        return result;
    }

    /** Whether no number lies in both. */
    boolean apart(Rectangle other) {
        return apart(re, other.re) || apart(im, other.im);
    }

    private static boolean apart(Known one, Known other) {
        return one.exact() != null && other.exact() != null
                ? !one.exact().equals(other.exact())
                : one.ball().apart(other.ball());
    }
}
