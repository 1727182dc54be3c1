package org.stepwise.cas.sets;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.polynomial.Algebraic;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;

/**
 * The sign of an expression of roots and absolute values at a real algebraic point, always decided: a value that is not
 * zero is not smaller than a bound read off the expression (Burnikel, Fleischer, Mehlhorn, Schirra: A strong and easily
 * computable separation bound for arithmetic expressions involving radicals).
 */
final class Certain {

    private static final int FIRST_BITS = 64;
    private static final double MOST_BITS = 2_000;
    private static final int HIGHEST_POWER = 400;

    private final Map<String, Algebraic> point;
    private final Map<Expr, Integer> signs = new HashMap<>();

    /** No value here, for certain. */
    private static final class Undefined extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undefined() {
            super(null, null, false, false);
        }
    }

    private static final class Blurred extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Blurred() {
            super(null, null, false, false);
        }
    }

    private Certain(Map<String, Algebraic> point) {
        this.point = new HashMap<>(point);
    }

    /** Nothing where the expression has no real value; BeyondReach if it is not algebraic or too large. */
    static Optional<Integer> sign(Expr expr, Map<String, Algebraic> point) {
        Certain certain = new Certain(point);
        try {
            certain.defined(expr);
            return Optional.of(certain.sign(expr));
        } catch (Undefined reason) {
            return Optional.empty();
        }
    }

    /** Whether every division is by something and every even root of nothing negative. */
    private void defined(Expr expr) {
        expr.children().forEach(this::defined);
        switch (expr) {
            case Expr.Quotient(Expr _, Expr bottom, Span _) when sign(bottom) == 0 -> throw new Undefined();
            case Expr.Power(Expr base, Expr exponent, Span _) -> {
                Rational raised = exponent(exponent);
                if (raised.signum() <= 0 && sign(base) == 0
                        || !raised.denominator().testBit(0) && sign(base) < 0) {
                    throw new Undefined();
                }
            }
            case Expr.Call(String function, List<Expr> arguments, Span _)
            when index(function, arguments) % 2 == 0 && index(function, arguments) > 0 -> {
                if (sign(arguments.getLast()) < 0) {
                    throw new Undefined();
                }
            }
            default -> {}
        }
    }

    private static Rational exponent(Expr exponent) {
        Rational raised = Exact.value(exponent).orElseThrow(() -> new BeyondReach("an exponent with a letter"));
        if (raised.abs().compareTo(Rational.of(HIGHEST_POWER)) > 0
                || raised.denominator().bitLength() > 5) {
            throw new BeyondReach("a high power");
        }
        return raised;
    }

    /** 0 for what is no root. */
    private static int index(String function, List<Expr> arguments) {
        return switch (function) {
            case "sqrt" -> 2;
            case "cbrt" -> 3;
            case "root" ->
                Exact.value(arguments.getFirst())
                        .flatMap(value -> Numbers.small(value, 24))
                        .filter(value -> value > 0)
                        .orElseThrow(() -> new BeyondReach("an odd kind of root"));
            default -> 0;
        };
    }

    private int sign(Expr expr) {
        Integer known = signs.get(expr);
        if (known == null) {
            known = decided(expr);
            signs.put(expr, known);
        }
        return known;
    }

    private int decided(Expr expr) {
        Optional<Rational> exact = Exact.value(expr);
        if (exact.isPresent()) {
            return exact.get().signum();
        }
        double smallest = new Separation(point).bits(expr);
        for (int bits = FIRST_BITS; ; bits *= 2) {
            try {
                Fixed near = near(expr, bits);
                if (near.sign().isPresent()) {
                    return near.sign().get();
                }
                if (near.below(smallest + 1)) {
                    return 0;
                }
            } catch (Blurred reason) {
                // A divisor not yet clear of zero.
            }
            if (bits > MOST_BITS) {
                throw new BeyondReach("a sign too fine to see");
            }
        }
    }

    private Fixed near(Expr expr, int bits) {
        return switch (expr) {
            case Expr.Name(String name, Span _) -> {
                Algebraic value = Optional.ofNullable(point.get(name))
                        .orElseThrow(() -> new BeyondReach("no value for " + name))
                        .within(bits);
                point.put(name, value);
                yield Fixed.of(value.low(), value.high(), bits);
            }
            case Expr.Sum(List<Expr> terms, Span _) ->
                terms.stream().map(term -> near(term, bits)).reduce(Fixed::plus).orElseThrow();
            case Expr.Product(List<Expr> factors, Span _) ->
                factors.stream()
                        .map(factor -> near(factor, bits))
                        .reduce(Fixed::times)
                        .orElseThrow();
            case Expr.Negation(Expr operand, Span _) -> near(operand, bits).negate();
            case Expr.Quotient(Expr top, Expr bottom, Span _) ->
                near(top, bits).times(near(bottom, bits).reciprocal().orElseThrow(Blurred::new));
            case Expr.Power(Expr base, Expr exponent, Span _) -> {
                Rational raised = exponent(exponent);
                Fixed root = root(base, raised.denominator().intValueExact(), bits);
                yield power(root, raised.numerator().intValueExact());
            }
            case Expr.Suffixed(Expr operand, Suffix suffix, Span _)
            when suffix == Suffix.PERCENT ->
                near(operand, bits).times(Fixed.of(Rational.of(1, 100), Rational.of(1, 100), bits));
            case Expr.Call(String function, List<Expr> arguments, Span _)
            when function.equals("abs") -> near(arguments.getFirst(), bits).abs();
            case Expr.Call(String function, List<Expr> arguments, Span _)
            when index(function, arguments) > 0 -> root(arguments.getLast(), index(function, arguments), bits);
            default -> {
                Rational exact = Exact.value(expr).orElseThrow(() -> new BeyondReach("not algebraic"));
                yield Fixed.of(exact, exact, bits);
            }
        };
    }

    private Fixed root(Expr radicand, int index, int bits) {
        if (index == 1) {
            return near(radicand, bits);
        }
        if (sign(radicand) == 0) {
            return new Fixed(BigInteger.ZERO, BigInteger.ZERO, bits);
        }
        return near(radicand, bits).root(index);
    }

    private static Fixed power(Fixed base, int exponent) {
        Fixed result = Fixed.of(Rational.ONE, Rational.ONE, base.bits());
        for (int i = 0; i < Math.abs(exponent); i++) {
            result = result.times(base);
        }
        return exponent < 0 ? result.reciprocal().orElseThrow(Blurred::new) : result;
    }

    /** The bound: not zero means not below 2^-bits. */
    private static final class Separation {

        private final Map<String, Algebraic> point;
        private final Set<Expr> roots = new HashSet<>();
        private double degree = 1;

        /** Binary logarithms of bounds of the conjugates of a numerator and a denominator. */
        private record Sizes(double top, double bottom) {
            Sizes swapped() {
                return new Sizes(bottom, top);
            }
        }

        Separation(Map<String, Algebraic> point) {
            this.point = point;
        }

        double bits(Expr expr) {
            Sizes sizes = sizes(expr);
            double bits = (degree - 1) * Math.max(0, sizes.top) + Math.max(0, sizes.bottom) + 4;
            if (bits * 1.01 > MOST_BITS) {
                throw new BeyondReach("a sign too fine to see");
            }
            return bits * 1.01;
        }

        private Sizes sizes(Expr expr) {
            return switch (expr) {
                case Expr.Name(String name, Span _) -> of(name);
                case Expr.Sum(List<Expr> terms, Span _) ->
                    terms.stream().map(this::sizes).reduce(this::plus).orElseThrow();
                case Expr.Product(List<Expr> factors, Span _) ->
                    factors.stream().map(this::sizes).reduce(this::times).orElseThrow();
                case Expr.Negation(Expr operand, Span _) -> sizes(operand);
                case Expr.Quotient(Expr top, Expr bottom, Span _) ->
                    times(sizes(top), sizes(bottom).swapped());
                case Expr.Power(Expr base, Expr exponent, Span _) -> {
                    Rational raised = exponent(exponent);
                    Sizes root = root(expr, sizes(base), raised.denominator().intValueExact());
                    int times = Math.abs(raised.numerator().intValueExact());
                    Sizes power = new Sizes(root.top * times, root.bottom * times);
                    yield raised.signum() < 0 ? power.swapped() : power;
                }
                case Expr.Suffixed(Expr operand, Suffix suffix, Span _)
                when suffix == Suffix.PERCENT -> times(sizes(operand), new Sizes(0, 7));
                case Expr.Call(String function, List<Expr> arguments, Span _)
                when function.equals("abs") -> sizes(arguments.getFirst());
                case Expr.Call(String function, List<Expr> arguments, Span _)
                when index(function, arguments) > 0 ->
                    root(expr, sizes(arguments.getLast()), index(function, arguments));
                default -> {
                    Rational exact = Exact.value(expr).orElseThrow(() -> new BeyondReach("not algebraic"));
                    yield new Sizes(
                            exact.numerator().abs().bitLength(),
                            exact.denominator().bitLength());
                }
            };
        }

        private Sizes of(String name) {
            Algebraic value =
                    Optional.ofNullable(point.get(name)).orElseThrow(() -> new BeyondReach("no value for " + name));
            if (roots.add(new Expr.Name(name, Span.NONE))) {
                degree *= value.polynomial().degree();
            }
            BigInteger most = BigInteger.ZERO;
            for (BigInteger coefficient : value.polynomial().coefficients()) {
                most = most.max(coefficient.abs());
            }
            // Cauchy: every root is below 1 + most/lead in size.
            return new Sizes(
                    most.add(value.polynomial().lead()).bitLength(),
                    value.polynomial().lead().bitLength());
        }

        private Sizes plus(Sizes a, Sizes b) {
            return new Sizes(Math.max(a.top + b.bottom, a.bottom + b.top) + 1, a.bottom + b.bottom);
        }

        private Sizes times(Sizes a, Sizes b) {
            return new Sizes(a.top + b.top, a.bottom + b.bottom);
        }

        private Sizes root(Expr expr, Sizes inside, int index) {
            if (index == 1) {
                return inside;
            }
            if (roots.add(expr)) {
                degree *= index;
            }
            // (u/l)^(1/n) is (u l^(n-1))^(1/n) over l.
            return new Sizes((inside.top + (index - 1) * inside.bottom) / index, inside.bottom);
        }
    }
}
