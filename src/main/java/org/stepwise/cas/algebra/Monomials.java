package org.stepwise.cas.algebra;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Primes;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/**
 * Products of high powers, which are compared without being multiplied out: a sign, and what irreducible polynomials and
 * primes are raised to. Factorisation over the rationals is unique, so another product is another function.
 */
final class Monomials {

    private static final BigInteger HIGH = BigInteger.valueOf(14);

    private final Field field;
    private final Map<Polynomial, BigInteger> powers = new HashMap<>();
    private final Map<BigInteger, BigInteger> primes = new HashMap<>();
    private boolean negative;

    private Monomials(Field field) {
        this.field = field;
    }

    /** Unknown where there is no high power, or something else than a product of powers. */
    static Comparison compare(Expr a, Expr b, Set<String> names) {
        if (!hasHighPower(a) && !hasHighPower(b) || Trees.hasImaginary(a) || Trees.hasImaginary(b)) {
            return new Comparison.Unknown();
        }
        try {
            Field field = new Field(names);
            Monomials left = new Monomials(field);
            Monomials right = new Monomials(field);
            left.take(a, BigInteger.ONE);
            right.take(b, BigInteger.ONE);
            if (!field.isRational()) {
                return new Comparison.Unknown();
            }
            boolean same = left.negative == right.negative
                    && left.powers.equals(right.powers)
                    && left.primes.equals(right.primes);
            if (same) {
                return new Comparison.Equal();
            }
            return left.isUnique() && right.isUnique() ? new Comparison.Different(Map.of()) : new Comparison.Unknown();
        } catch (BeyondReach | ArithmeticException reason) {
            return new Comparison.Unknown();
        }
    }

    /** Whether all that was taken for a prime is one. */
    private boolean isUnique() {
        return primes.keySet().stream().allMatch(prime -> prime.compareTo(Primes.CERTAIN) < 0);
    }

    static boolean hasHighPower(Expr expr) {
        return expr instanceof Expr.Power(Expr _, Expr exponent, Span _)
                        && whole(exponent)
                                .filter(value -> value.abs().compareTo(HIGH) > 0)
                                .isPresent()
                || expr.children().stream().anyMatch(Monomials::hasHighPower);
    }

    private static Optional<BigInteger> whole(Expr exponent) {
        return exponent.variables().isEmpty()
                ? Exact.value(exponent).filter(Rational::isInteger).map(Rational::numerator)
                : Optional.empty();
    }

    private void take(Expr expr, BigInteger times) {
        switch (expr) {
            case Expr.Product(List<Expr> factors, Span _) -> factors.forEach(factor -> take(factor, times));
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> {
                take(top, times);
                take(bottom, times.negate());
            }
            case Expr.Negation(Expr operand, Span _) -> {
                negative ^= times.testBit(0);
                take(operand, times);
            }
            case Expr.Power(Expr base, Expr exponent, Span _)
            when whole(exponent).isPresent() ->
                take(base, times.multiply(whole(exponent).orElseThrow()));
            default -> factored(expr, times);
        }
    }

    private void factored(Expr expr, BigInteger times) {
        if (hasHighPower(expr)) {
            throw new BeyondReach("a high power in a sum");
        }
        Fraction fraction = Normalizer.of(expr, field);
        if (fraction.isZero()) {
            throw new BeyondReach("a power of zero");
        }
        polynomial(fraction.numerator(), times);
        polynomial(fraction.denominator(), times.negate());
    }

    private void polynomial(Polynomial polynomial, BigInteger times) {
        Polynomial.Factors factors = polynomial.factors();
        negative ^= factors.unit().signum() < 0 && times.testBit(0);
        Primes.of(factors.unit().abs()).forEach((prime, power) -> add(primes, prime, times, power));
        for (int i = 0; i < factors.bases().size(); i++) {
            add(powers, factors.bases().get(i), times, factors.exponents().get(i));
        }
    }

    private static <T> void add(Map<T, BigInteger> all, T base, BigInteger times, int power) {
        BigInteger sum = all.getOrDefault(base, BigInteger.ZERO).add(times.multiply(BigInteger.valueOf(power)));
        if (sum.signum() == 0) {
            all.remove(base);
        } else {
            all.put(base, sum);
        }
    }
}
