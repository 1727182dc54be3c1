package org.stepwise.cas.polynomial;

import org.stepwise.cas.tree.Rational;

/** A quotient of polynomials in lowest terms; the denominator is primitive with a positive lead. */
public record Fraction(Polynomial numerator, Polynomial denominator) {

    public static final Fraction ZERO = of(Rational.ZERO);
    public static final Fraction ONE = of(Rational.ONE);

    public static Fraction of(Rational value) {
        return new Fraction(Polynomial.constant(value), Polynomial.ONE);
    }

    public static Fraction of(Polynomial value) {
        return new Fraction(value, Polynomial.ONE);
    }

    public static Fraction reduced(Polynomial numerator, Polynomial denominator) {
        if (denominator.isZero()) {
            throw new ArithmeticException("A fraction over zero");
        }
        if (numerator.isZero()) {
            return new Fraction(Polynomial.ZERO, Polynomial.ONE);
        }
        Polynomial common = numerator.commonFactor(denominator);
        Polynomial top = common.isConstant() ? numerator : numerator.over(common);
        Polynomial bottom = common.isConstant() ? denominator : denominator.over(common);
        Rational scale = Rational.ONE.over(bottom.content());
        return new Fraction(top.times(scale), bottom.times(scale));
    }

    public Fraction plus(Fraction other) {
        return denominator.equals(other.denominator)
                ? reduced(numerator.plus(other.numerator), denominator)
                : reduced(
                        numerator.times(other.denominator).plus(other.numerator.times(denominator)),
                        denominator.times(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negate());
    }

    public Fraction negate() {
        return new Fraction(numerator.negate(), denominator);
    }

    public Fraction times(Fraction other) {
        return reduced(numerator.times(other.numerator), denominator.times(other.denominator));
    }

    public Fraction over(Fraction other) {
        return reduced(numerator.times(other.denominator), denominator.times(other.numerator));
    }

    public boolean isZero() {
        return numerator.isZero();
    }

    public boolean isConstant() {
        return numerator.isConstant() && denominator.isConstant();
    }

    /** One product of letters over another one. */
    public boolean isMonomial() {
        return numerator.size() == 1 && denominator.size() == 1;
    }

    public boolean isPolynomial() {
        return denominator.isConstant();
    }

    public Rational constantValue() {
        return numerator.constantValue().over(denominator.constantValue());
    }

    @Override
    public String toString() {
        return "(" + numerator + ")/(" + denominator + ")";
    }
}
