package org.stepwise.cas.numeric;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stepwise.cas.tree.Rational;

/** The functions of whole numbers and fractions that have exact values. */
public final class Numbers {

    public static final int MOST_BITS = 4_000;
    private static final int LARGEST_FACTORIAL = 300;
    private static final int LONGEST_LOGARITHM = 1_200;

    private Numbers() {}

    /** Nothing where the function is not defined, not exact, or too large. */
    public static Optional<Rational> call(String function, List<Rational> arguments) {
        Rational first = arguments.getFirst();
        Rational last = arguments.getLast();
        return switch (function) {
            case "abs" -> Optional.of(first.abs());
            case "sign" -> Optional.of(Rational.of(first.signum()));
            case "floor" -> Optional.of(Rational.of(first.floor()));
            case "ceil" -> Optional.of(Rational.of(first.ceil()));
            case "min" -> arguments.stream().min(Rational::compareTo);
            case "max" -> arguments.stream().max(Rational::compareTo);
            case "round" ->
                arguments.size() == 1
                        ? Optional.of(first.round(0))
                        : small(last, 50).map(places -> first.round(places));
            case "mod" ->
                last.isZero()
                        ? Optional.empty()
                        : Optional.of(first.minus(
                                last.times(Rational.of(first.over(last).floor()))));
            case "gcd" ->
                integers(arguments).map(list -> Rational.of(list.stream().reduce(BigInteger.ZERO, BigInteger::gcd)));
            case "lcm" ->
                integers(arguments).map(list -> Rational.of(list.stream().reduce(BigInteger.ONE, Numbers::lcm)));
            case "binomial" -> binomial(first, last);
            case "sqrt" -> root(first, 2);
            case "root" -> small(first, 60).filter(index -> index > 0).flatMap(index -> root(last, index));
            case "sin", "tan", "arcsin", "arctan", "sinh", "tanh", "arsinh", "artanh" -> zero(first, Rational.ZERO);
            case "cos", "cosh", "sech", "exp" -> zero(first, Rational.ONE);
            case "ln" -> zero(first.minus(Rational.ONE), Rational.ZERO);
            case "log" -> log(first, arguments.size() == 2 ? last : Rational.of(10));
            default -> Optional.empty();
        };
    }

    private static Optional<Rational> zero(Rational argument, Rational value) {
        return argument.isZero() ? Optional.of(value) : Optional.empty();
    }

    public static Optional<Rational> power(Rational base, Rational exponent) {
        if (base.isZero() && exponent.signum() <= 0) {
            return Optional.empty();
        }
        if (!exponent.isInteger()) {
            return small(Rational.of(exponent.denominator()), 60)
                    .flatMap(index -> root(base, index))
                    .flatMap(root -> power(root, Rational.of(exponent.numerator())));
        }
        if (base.equals(Rational.ONE)) {
            return Optional.of(base);
        }
        return small(exponent.abs(), MOST_BITS)
                .filter(size -> (long) size * base.bits() <= MOST_BITS)
                .map(size -> base.power(exponent.signum() < 0 ? -size : size));
    }

    public static Optional<Rational> factorial(Rational value) {
        return small(value, LARGEST_FACTORIAL).filter(n -> n >= 0).map(n -> {
            BigInteger product = BigInteger.ONE;
            for (int i = 2; i <= n; i++) {
                product = product.multiply(BigInteger.valueOf(i));
            }
            return Rational.of(product);
        });
    }

    /** The real root, if it is rational. */
    public static Optional<Rational> root(Rational value, int index) {
        if (value.signum() < 0) {
            return index % 2 == 0
                    ? Optional.empty()
                    : root(value.negate(), index).map(Rational::negate);
        }
        return root(value.numerator(), index)
                .flatMap(top -> root(value.denominator(), index).map(bottom -> new Rational(top, bottom)));
    }

    private static Optional<BigInteger> root(BigInteger value, int index) {
        if ((long) index > value.bitLength() && value.bitLength() > 1) {
            return Optional.empty();
        }
        BigInteger root = WholeRoot.floor(value, index);
        return root.pow(index).equals(value) ? Optional.of(root) : Optional.empty();
    }

    public static boolean isPrime(BigInteger value) {
        return value.signum() > 0 && value.isProbablePrime(80);
    }

    public static Optional<Integer> small(Rational value, int most) {
        return value.isInteger() && value.abs().compareTo(Rational.of(most)) <= 0
                ? Optional.of(value.numerator().intValueExact())
                : Optional.empty();
    }

    private static Optional<List<BigInteger>> integers(List<Rational> values) {
        return values.stream().allMatch(Rational::isInteger)
                ? Optional.of(values.stream().map(Rational::numerator).toList())
                : Optional.empty();
    }

    private static BigInteger lcm(BigInteger a, BigInteger b) {
        return a.signum() == 0 || b.signum() == 0
                ? BigInteger.ZERO
                : a.multiply(b).abs().divide(a.gcd(b));
    }

    private static Optional<Rational> binomial(Rational n, Rational k) {
        return small(n, LARGEST_FACTORIAL)
                .filter(top -> top >= 0)
                .flatMap(top -> small(k, LARGEST_FACTORIAL).map(bottom -> {
                    Rational product = bottom < 0 ? Rational.ZERO : Rational.ONE;
                    for (int i = 0; i < bottom; i++) {
                        product = product.times(Rational.of(top - i, i + 1));
                    }
                    return product;
                }));
    }

    /** A fraction where both are powers of the same number: log_4 8 is 3/2. */
    private static Optional<Rational> log(Rational value, Rational base) {
        if (value.signum() <= 0 || base.signum() <= 0 || base.equals(Rational.ONE)) {
            return Optional.empty();
        }
        if (value.bits() > LONGEST_LOGARITHM || base.bits() > LONGEST_LOGARITHM) {
            return Optional.empty();
        }
        Map<BigInteger, Integer> powers = Primes.of(value);
        Map<BigInteger, Integer> unit = Primes.of(base);
        Map.Entry<BigInteger, Integer> first = unit.entrySet().iterator().next();
        Rational ratio = Rational.of(powers.getOrDefault(first.getKey(), 0), first.getValue());
        Set<BigInteger> primes = new TreeSet<>(powers.keySet());
        primes.addAll(unit.keySet());
        boolean common = primes.stream()
                .allMatch(prime -> ratio.times(Rational.of(unit.getOrDefault(prime, 0)))
                        .equals(Rational.of(powers.getOrDefault(prime, 0))));
        return common ? Optional.of(ratio) : Optional.empty();
    }
}
