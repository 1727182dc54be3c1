package org.stepwise.cas.polynomial;

import cc.redberry.rings.Rings;
import cc.redberry.rings.bigint.BigInteger;
import cc.redberry.rings.poly.MultivariateRing;
import cc.redberry.rings.poly.multivar.Monomial;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Fuel;
import org.stepwise.cas.tree.Rational;

/** A polynomial over the rationals in {@link #VARIABLES} indexed variables; work beyond the budget is refused up front. */
public final class Polynomial {

    public static final int VARIABLES = 16;

    private static final int MOST_TERMS = 800;
    private static final int MOST_PRODUCTS = 20_000;
    private static final int MOST_BITS = 6_000;
    private static final int HIGHEST_DEGREE = 4_000_000;

    private static final MultivariateRing<MultivariatePolynomial<cc.redberry.rings.Rational<BigInteger>>> RING =
            Rings.MultivariateRingQ(VARIABLES);

    public static final Polynomial ZERO = new Polynomial(RING.getZero());
    public static final Polynomial ONE = new Polynomial(RING.getOne());

    /** As the library has it; never changed. */
    final MultivariatePolynomial<cc.redberry.rings.Rational<BigInteger>> value;

    public record Term(Rational coefficient, int[] exponents) {
        public int degree() {
            return Arrays.stream(exponents).sum();
        }
    }

    /** {@code unit} times each base to its exponent; bases are primitive over the integers with a positive lead. */
    public record Factors(Rational unit, List<Polynomial> bases, List<Integer> exponents) {}

    Polynomial(MultivariatePolynomial<cc.redberry.rings.Rational<BigInteger>> value) {
        this.value = value;
    }

    private static Polynomial checked(MultivariatePolynomial<cc.redberry.rings.Rational<BigInteger>> value) {
        if (value.size() > MOST_TERMS || value.degree() > HIGHEST_DEGREE) {
            throw new BeyondReach("a polynomial of " + value.size() + " terms");
        }
        long steps = 1;
        for (var term : value) {
            int bits = term.coefficient.numerator().bitLength()
                    + term.coefficient.denominator().bitLength();
            if (bits > MOST_BITS) {
                throw new BeyondReach("a very long coefficient");
            }
            steps += 4 + bits / 32;
        }
        Fuel.spend(steps);
        return new Polynomial(value);
    }

    public static Polynomial constant(Rational constant) {
        return new Polynomial(RING.getOne().multiply(rings(constant)));
    }

    /** BeyondReach where that is more than there are. */
    public static Polynomial variable(int index) {
        if (index >= VARIABLES) {
            throw new BeyondReach("too many letters");
        }
        return new Polynomial(RING.variable(index));
    }

    private static cc.redberry.rings.Rational<BigInteger> rings(Rational rational) {
        return new cc.redberry.rings.Rational<>(
                Rings.Z, new BigInteger(rational.numerator()), new BigInteger(rational.denominator()));
    }

    private static Rational own(cc.redberry.rings.Rational<BigInteger> rational) {
        return new Rational(
                new java.math.BigInteger(rational.numerator().toByteArray()),
                new java.math.BigInteger(rational.denominator().toByteArray()));
    }

    public Polynomial plus(Polynomial other) {
        return checked(value.copy().add(other.value));
    }

    public Polynomial minus(Polynomial other) {
        return checked(value.copy().subtract(other.value));
    }

    public Polynomial negate() {
        return new Polynomial(value.copy().negate());
    }

    public Polynomial times(Polynomial other) {
        if ((long) value.size() * other.value.size() > MOST_PRODUCTS
                || value.degree() + other.value.degree() > HIGHEST_DEGREE) {
            throw new BeyondReach("a large product");
        }
        Fuel.spend(8L * value.size() * other.value.size());
        return checked(value.copy().multiply(other.value));
    }

    public Polynomial times(Rational constant) {
        return checked(value.copy().multiply(rings(constant)));
    }

    public Polynomial power(int exponent) {
        Polynomial power = ONE;
        for (int i = 0; i < exponent; i++) {
            power = power.times(this);
        }
        return power;
    }

    /** The quotient, which must leave no remainder. */
    public Polynomial over(Polynomial divisor) {
        return Division.quotient(this, divisor);
    }

    public boolean divides(Polynomial other) {
        return Division.divides(this, other);
    }

    /** The greatest common divisor, or 1 where finding it is too much work: a fraction need not be in lowest terms. */
    public Polynomial commonFactor(Polynomial other) {
        return Division.isWithinReach(this) && Division.isWithinReach(other) ? gcd(other) : ONE;
    }

    public Polynomial gcd(Polynomial other) {
        return isConstant() || other.isConstant() ? ONE : Division.gcd(this, other);
    }

    public Factors factors() {
        return isConstant() ? new Factors(constantValue(), List.of(), List.of()) : Division.factors(this);
    }

    /** The rational by which to divide for whole coefficients without a common factor and a positive lead. */
    public Rational content() {
        List<Term> terms = terms();
        java.math.BigInteger top = java.math.BigInteger.ZERO;
        java.math.BigInteger bottom = java.math.BigInteger.ONE;
        for (Term term : terms) {
            top = top.gcd(term.coefficient().numerator());
            java.math.BigInteger below = term.coefficient().denominator();
            bottom = bottom.multiply(below).divide(bottom.gcd(below));
        }
        Rational content = new Rational(top.signum() == 0 ? java.math.BigInteger.ONE : top, bottom);
        return !terms.isEmpty() && terms.getFirst().coefficient().signum() < 0 ? content.negate() : content;
    }

    /** Higher degrees first, then by the order of the variables. */
    public List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        for (Monomial<cc.redberry.rings.Rational<BigInteger>> term : value) {
            terms.add(new Term(own(term.coefficient), term.exponents.clone()));
        }
        terms.sort(Comparator.comparingInt(Term::degree)
                .thenComparing(Term::exponents, Arrays::compare)
                .reversed());
        return terms;
    }

    public static Polynomial of(Term term) {
        Polynomial product = constant(term.coefficient());
        for (int i = 0; i < VARIABLES; i++) {
            if (term.exponents()[i] > 0) {
                product = product.times(variable(i).power(term.exponents()[i]));
            }
        }
        return product;
    }

    public Polynomial derivative(int variable) {
        return new Polynomial(value.derivative(variable));
    }

    /** Coefficients by the power of one variable, the constant first. */
    public List<Polynomial> coefficients(int variable) {
        List<Polynomial> coefficients = new ArrayList<>();
        for (int i = 0; i <= degree(variable); i++) {
            coefficients.add(new Polynomial(value.coefficientOf(variable, i)));
        }
        return coefficients;
    }

    public int degree(int variable) {
        return isZero() ? 0 : value.degree(variable);
    }

    public int size() {
        return value.size();
    }

    public boolean isZero() {
        return value.isZero();
    }

    public boolean isConstant() {
        return value.isConstant();
    }

    /** The term without variables. */
    public Rational constantTerm() {
        return own(value.cc());
    }

    public Rational constantValue() {
        return own(value.cc());
    }

    public boolean uses(int variable) {
        return degree(variable) > 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polynomial polynomial && value.equals(polynomial.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
