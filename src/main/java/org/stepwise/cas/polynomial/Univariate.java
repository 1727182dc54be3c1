package org.stepwise.cas.polynomial;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Fuel;
import org.stepwise.cas.tree.Rational;

/** A polynomial in one variable over the integers: primitive, its lead positive, the constant first; [] is zero. */
public record Univariate(List<BigInteger> coefficients) {

    public static final int HIGHEST = 64;
    private static final int MOST_BITS = 60_000;

    public Univariate {
        int size = coefficients.size();
        while (size > 0 && coefficients.get(size - 1).signum() == 0) {
            size--;
        }
        BigInteger content = BigInteger.ZERO;
        for (int i = 0; i < size; i++) {
            content = content.gcd(coefficients.get(i));
        }
        if (content.bitLength() > MOST_BITS) {
            throw new BeyondReach("long coefficients");
        }
        if (size > 0 && coefficients.get(size - 1).signum() < 0) {
            content = content.negate();
        }
        List<BigInteger> primitive = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            primitive.add(coefficients.get(i).divide(content));
        }
        coefficients = List.copyOf(primitive);
    }

    public static Univariate linear(Rational root) {
        return new Univariate(List.of(root.numerator().negate(), root.denominator()));
    }

    /** BeyondReach for a polynomial in another letter or of a high degree. */
    public static Univariate of(Polynomial polynomial, int variable) {
        if (polynomial.degree(variable) > HIGHEST) {
            throw new BeyondReach("a high degree");
        }
        List<Rational> values = new ArrayList<>();
        for (Polynomial coefficient : polynomial.coefficients(variable)) {
            if (!coefficient.isConstant()) {
                throw new BeyondReach("another letter");
            }
            values.add(coefficient.constantValue());
        }
        BigInteger common = BigInteger.ONE;
        for (Rational value : values) {
            common = common.multiply(value.denominator()).divide(common.gcd(value.denominator()));
        }
        List<BigInteger> whole = new ArrayList<>();
        for (Rational value : values) {
            whole.add(value.numerator().multiply(common.divide(value.denominator())));
        }
        return new Univariate(whole);
    }

    public Polynomial polynomial(int variable) {
        Polynomial sum = Polynomial.ZERO;
        for (int i = 0; i <= degree(); i++) {
            sum = sum.plus(Polynomial.variable(variable).power(i).times(Rational.of(coefficients.get(i))));
        }
        return sum;
    }

    /** -1 for the zero polynomial. */
    public int degree() {
        return coefficients.size() - 1;
    }

    public boolean isZero() {
        return coefficients.isEmpty();
    }

    public BigInteger lead() {
        return coefficients.getLast();
    }

    public int sign(Rational at) {
        return scaled(at).signum();
    }

    /** The value times the power of the denominator that the degree says. */
    public BigInteger scaled(Rational at) {
        Fuel.spend(Math.max(1, degree()) * (long) (4 + at.bits() / 64 * Math.max(1, degree()) / 8));
        BigInteger sum = BigInteger.ZERO;
        BigInteger power = BigInteger.ONE;
        for (int i = degree(); i >= 0; i--) {
            sum = sum.multiply(at.numerator()).add(coefficients.get(i).multiply(power));
            power = power.multiply(at.denominator());
        }
        return sum;
    }

    public Univariate derivative() {
        List<BigInteger> result = new ArrayList<>();
        for (int i = 1; i <= degree(); i++) {
            result.add(coefficients.get(i).multiply(BigInteger.valueOf(i)));
        }
        return new Univariate(result);
    }

    public Univariate gcd(Univariate other) {
        Univariate a = this;
        Univariate b = other;
        while (!b.isZero()) {
            Univariate rest = new Univariate(a.divided(b).getLast());
            a = b;
            b = rest;
        }
        return a;
    }

    /** The quotient up to a constant; the divisor must leave no remainder. */
    public Univariate over(Univariate divisor) {
        return new Univariate(divided(divisor).getFirst());
    }

    /** Pseudo-division: quotient and remainder of a multiple of this. */
    private List<List<BigInteger>> divided(Univariate divisor) {
        List<BigInteger> rest = new ArrayList<>(coefficients);
        int below = divisor.degree();
        List<BigInteger> quotient = new ArrayList<>();
        for (int i = 0; i <= degree() - below; i++) {
            quotient.add(BigInteger.ZERO);
        }
        for (int i = degree(); i >= below; i--) {
            BigInteger top = rest.get(i);
            BigInteger common = top.gcd(divisor.lead());
            if (top.signum() == 0) {
                rest.removeLast();
                continue;
            }
            Fuel.spend(rest.size()
                    * Fuel.multiplying(top.bitLength(), divisor.lead().bitLength())
                    * 2);
            BigInteger scale = divisor.lead().divide(common);
            BigInteger factor = top.divide(common);
            rest.replaceAll(value -> value.multiply(scale));
            quotient.replaceAll(value -> value.multiply(scale));
            quotient.set(i - below, factor);
            for (int j = 0; j <= below; j++) {
                int place = i - below + j;
                rest.set(place, rest.get(place).subtract(factor.multiply(divisor.coefficients.get(j))));
            }
            rest.removeLast();
            if (factor.bitLength() > MOST_BITS) {
                throw new BeyondReach("long coefficients");
            }
        }
        return List.of(quotient, rest);
    }

    public Univariate squareFree() {
        if (degree() < 2) {
            return this;
        }
        Univariate common = gcd(derivative());
        return common.degree() < 1 ? this : over(common);
    }

    public Univariate times(Univariate other) {
        List<BigInteger> product = new ArrayList<>();
        for (int i = 0; i <= degree() + other.degree(); i++) {
            product.add(BigInteger.ZERO);
        }
        for (int i = 0; i <= degree(); i++) {
            for (int j = 0; j <= other.degree(); j++) {
                product.set(i + j, product.get(i + j).add(coefficients.get(i).multiply(other.coefficients.get(j))));
            }
        }
        return new Univariate(product);
    }
}
