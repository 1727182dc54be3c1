package org.stepwise.cas.polynomial;

import cc.redberry.rings.bigint.BigInteger;
import cc.redberry.rings.poly.PolynomialFactorDecomposition;
import cc.redberry.rings.poly.PolynomialMethods;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Fuel;
import org.stepwise.cas.tree.Rational;

/** Common divisors and factors, by Rings; what would take it long is refused, what it says is multiplied out again. */
final class Division {

    private static final int MOST_TERMS = 150;
    private static final int HIGHEST_DEGREE = 48;
    private static final int HIGHEST_SPARSE_DEGREE = 120;
    private static final int MOST_VARIABLES = 7;

    private Division() {}

    static Polynomial quotient(Polynomial polynomial, Polynomial divisor) {
        Fuel.spend(8L * polynomial.size() * divisor.size());
        return new Polynomial(guarded(() -> PolynomialMethods.divideExact(polynomial.value, divisor.value)));
    }

    static boolean divides(Polynomial divisor, Polynomial polynomial) {
        withinReach(divisor);
        withinReach(polynomial);
        Fuel.spend(8L * polynomial.size() * divisor.size());
        return guarded(() -> PolynomialMethods.divideOrNull(polynomial.value, divisor.value) != null);
    }

    static Polynomial gcd(Polynomial one, Polynomial other) {
        withinReach(one);
        withinReach(other);
        Fuel.spend(50L * (one.size() + other.size()) * one.value.nUsedVariables());
        return new Polynomial(guarded(() -> PolynomialMethods.PolynomialGCD(one.value, other.value)));
    }

    /** What Rings cannot do is left open, whatever it says. */
    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (ArithmeticException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException reason) {
            throw new BeyondReach("Rings: " + reason.getMessage());
        }
    }

    static boolean isWithinReach(Polynomial polynomial) {
        int degree = polynomial.value.degree();
        int variables = polynomial.value.nUsedVariables();
        return polynomial.size() <= MOST_TERMS
                && variables <= MOST_VARIABLES
                && (variables <= 1 ? degree <= HIGHEST_DEGREE || isSparse(polynomial) : degree <= HIGHEST_DEGREE / 2);
    }

    /** As x^100 - 1, which falls into many factors quickly. */
    private static boolean isSparse(Polynomial polynomial) {
        return polynomial.size() <= 4
                && polynomial.value.degree() <= HIGHEST_SPARSE_DEGREE
                && polynomial.value.nUsedVariables() == 1;
    }

    private static void withinReach(Polynomial polynomial) {
        if (!isWithinReach(polynomial)) {
            throw new BeyondReach("a polynomial too large to factor");
        }
    }

    /** Of what is not constant. */
    static Polynomial.Factors factors(Polynomial polynomial) {
        withinReach(polynomial);
        long degree = polynomial.value.degree();
        long sparse = degree > HIGHEST_DEGREE ? 200 : 20;
        Fuel.spend(
                1_000 + 20 * polynomial.size() * degree * polynomial.value.nUsedVariables() + sparse * degree * degree);
        List<Polynomial> bases = new ArrayList<>();
        List<Integer> exponents = new ArrayList<>();
        // Rings leaves a lone monomial in one piece.
        Polynomial rest = polynomial;
        for (int i = 0; i < Polynomial.VARIABLES; i++) {
            int lowest = lowest(polynomial, i);
            if (lowest > 0) {
                bases.add(Polynomial.variable(i));
                exponents.add(lowest);
                rest = rest.over(Polynomial.variable(i).power(lowest));
            }
        }
        MultivariatePolynomial<cc.redberry.rings.Rational<BigInteger>> remaining = rest.value;
        PolynomialFactorDecomposition<MultivariatePolynomial<cc.redberry.rings.Rational<BigInteger>>> found =
                guarded(() -> PolynomialMethods.Factor(remaining));
        for (int i = 0; i < found.size(); i++) {
            Polynomial factor = new Polynomial(found.get(i));
            if (!factor.isConstant()) {
                bases.add(factor.times(Rational.ONE.over(factor.content())));
                exponents.add(found.getExponent(i));
            }
        }
        List<Integer> order = IntStream.range(0, bases.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                                (Integer i) -> bases.get(i).value.degree())
                        .thenComparingInt(i -> bases.get(i).size())
                        .thenComparing(i -> bases.get(i).toString()))
                .toList();
        return new Polynomial.Factors(
                unit(polynomial, bases, exponents),
                order.stream().map(bases::get).toList(),
                order.stream().map(exponents::get).toList());
    }

    /** The constant in front, from multiplying out again: Rings 2.5.8 now and then loses its sign. */
    private static Rational unit(Polynomial polynomial, List<Polynomial> bases, List<Integer> exponents) {
        Polynomial product = Polynomial.ONE;
        for (int i = 0; i < bases.size(); i++) {
            product = product.times(bases.get(i).power(exponents.get(i)));
        }
        Rational unit = polynomial
                .terms()
                .getFirst()
                .coefficient()
                .over(product.terms().getFirst().coefficient());
        if (!product.times(unit).equals(polynomial)) {
            throw new BeyondReach("factors that do not give the polynomial");
        }
        return unit;
    }

    private static int lowest(Polynomial polynomial, int variable) {
        int lowest = Integer.MAX_VALUE;
        for (var term : polynomial.value) {
            lowest = Math.min(lowest, term.exponents[variable]);
        }
        return lowest;
    }
}
