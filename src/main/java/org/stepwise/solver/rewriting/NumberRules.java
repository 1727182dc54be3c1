package org.stepwise.solver.rewriting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Terms;

/** Reckoning with numbers, one operation at a time. */
final class NumberRules {

    private NumberRules() {}

    /** Other ways of writing a number as fractions. */
    static final List<Rewrite> WRITINGS = List.of(NumberRules::written);

    /** In the order in which school works things out. */
    static final List<Rewrite> ALL = List.of(
            NumberRules::written,
            NumberRules::undefined,
            NumberRules::sameDenominator,
            NumberRules::signOfFraction,
            NumberRules::reduced,
            NumberRules::power,
            NumberRules::function,
            NumberRules::doubleNegative,
            NumberRules::product,
            NumberRules::quotient,
            NumberRules::commonDenominator,
            NumberRules::sum);

    private static @Nullable Move written(Expr place) {
        return switch (place) {
            case Expr.Mixed _ -> Move.of(value(place), Rule.MIXED_NUMBER, mixed((Expr.Mixed) place));
            case Expr.Suffixed(Expr operand, Suffix suffix, Span _)
            when suffix == Suffix.PERCENT && Exact.value(operand).isPresent() ->
                Move.of(over100(operand), Rule.PERCENT, place, over100(operand));
            case Expr.Decimal _ -> Move.of(value(place), Rule.DECIMAL, place, value(place));
            default -> null;
        };
    }

    private static Expr over100(Expr operand) {
        return operand instanceof Expr.Whole
                ? Build.quotient(operand, Build.whole(100))
                : Build.number(Exact.value(operand).orElseThrow().over(Rational.of(100)));
    }

    private static String mixed(Expr.Mixed mixed) {
        return mixed.whole() + " " + mixed.numerator() + "/" + mixed.denominator();
    }

    private static Expr value(Expr place) {
        return Build.number(Exact.value(place).orElseThrow(BeyondSchool::divisionByZero));
    }

    private static @Nullable Move undefined(Expr place) {
        if (place instanceof Expr.Quotient(Expr _, Expr bottom, Span _) && Literals.isZero(bottom)) {
            throw BeyondSchool.divisionByZero();
        }
        if (place instanceof Expr.Power(Expr base, Expr exponent, Span _)
                && Literals.isZero(base)
                && Literals.literal(exponent) instanceof Rational power
                && power.signum() <= 0) {
            throw power.isZero() ? new BeyondSchool("The power 0^0 has no value.") : BeyondSchool.divisionByZero();
        }
        return null;
    }

    /** 1/6 + 4/6, and 3 - 2/6 not: tops of the same bottom. */
    private static @Nullable Move sameDenominator(Expr place) {
        if (!(place instanceof Expr.Sum(List<Expr> terms, Span _))
                || !terms.stream().allMatch(Literals::isLiteral)
                || terms.stream().map(NumberRules::bottom).distinct().count() != 1
                || bottom(terms.getFirst()).equals(BigInteger.ONE)) {
            return null;
        }
        BigInteger bottom = bottom(terms.getFirst());
        BigInteger top = terms.stream().map(NumberRules::top).reduce(BigInteger.ZERO, BigInteger::add);
        Expr sum = Build.quotient(Build.whole(top.abs()), Build.whole(bottom));
        return Move.of(top.signum() < 0 ? Build.negation(sum) : sum, Rule.ADD_FRACTIONS);
    }

    /** As it is written, so that 4/6 has the bottom 6. */
    private static BigInteger bottom(Expr literal) {
        return switch (literal) {
            case Expr.Quotient(Expr _, Expr below, Span _) -> ((Expr.Whole) below).value();
            case Expr.Negation(Expr operand, Span _) -> bottom(operand);
            default -> BigInteger.ONE;
        };
    }

    private static BigInteger top(Expr literal) {
        return switch (literal) {
            case Expr.Quotient(Expr above, Expr _, Span _) -> ((Expr.Whole) above).value();
            case Expr.Negation(Expr operand, Span _) -> top(operand).negate();
            case Expr.Whole whole -> whole.value();
            default -> throw new IllegalArgumentException("no number");
        };
    }

    private static @Nullable Move signOfFraction(Expr place) {
        if (!(place instanceof Expr.Quotient(Expr top, Expr bottom, Span _))) {
            return null;
        }
        boolean above = top instanceof Expr.Negation;
        boolean below = bottom instanceof Expr.Negation;
        if (!above && !below) {
            return null;
        }
        Expr bare = Build.quotient(positive(top), positive(bottom));
        return Move.of(
                above == below ? bare : Build.negation(bare),
                above == below ? Rule.SIGNS_CANCEL : Rule.SIGN_OF_FRACTION);
    }

    private static Expr positive(Expr expr) {
        return expr instanceof Expr.Negation(Expr operand, Span _) ? operand : expr;
    }

    private static @Nullable Move reduced(Expr place) {
        if (!(place instanceof Expr.Quotient) || !(Literals.literal(place) instanceof Rational value)) {
            return null;
        }
        Expr plain = Build.number(value);
        if (plain.equals(
                Build.quotient(place.children().getFirst(), place.children().getLast()))) {
            return null;
        }
        return value.isInteger()
                ? Move.of(plain, Rule.DIVIDE, place, plain)
                : Move.of(plain, Rule.REDUCE, top(place).gcd(bottom(place)).toString());
    }

    static @Nullable Move power(Expr place) {
        if (!(place instanceof Expr.Power(Expr base, Expr exponent, Span _))
                || !(Literals.literal(base) instanceof Rational low)
                || !(Literals.literal(exponent) instanceof Rational high)
                || !high.isInteger()) {
            return null;
        }
        if (high.signum() < 0) {
            Expr turned = Build.quotient(Build.whole(1), Build.power(base, Build.number(high.negate())));
            Expr plain = high.equals(Rational.of(-1)) ? Build.quotient(Build.whole(1), base) : turned;
            return Move.of(plain, Rule.NEGATIVE_EXPONENT, place, plain);
        }
        Expr result = Build.number(Numbers.power(low, high)
                .orElseThrow(
                        () -> new BeyondSchool("The power " + Chalk.text(place) + " is too large to be written.")));
        return Move.of(result, high.isZero() ? Rule.ZERO_EXPONENT : Rule.POWER_VALUE, place, result);
    }

    private static @Nullable Move function(Expr place) {
        boolean suffixed = place instanceof Expr.Suffixed(Expr operand, Suffix suffix, Span _)
                && suffix == Suffix.FACTORIAL
                && Literals.isLiteral(operand);
        boolean known = place instanceof Expr.Call(String name, List<Expr> arguments, Span _)
                && !List.of("sqrt", "root", "ln", "log", "sin", "cos", "tan", "sec", "csc", "cot", "exp")
                        .contains(name)
                && arguments.stream().allMatch(Literals::isLiteral);
        if (!suffixed && !known) {
            return null;
        }
        Rational value = Exact.value(place).orElse(null);
        if (value == null && suffixed) {
            throw new BeyondSchool(
                    Literals.small(place.children().getFirst(), Integer.MAX_VALUE)
                                    .filter(n -> n >= 0)
                                    .isPresent()
                            ? "The factorial " + Chalk.text(place) + " is too large to be written."
                            : "Only whole numbers from 0 on have a factorial.");
        }
        Expr number = value == null ? null : Build.number(value);
        return number == null ? null : Move.of(number, suffixed ? Rule.FACTORIAL : Rule.FUNCTION_VALUE, place, number);
    }

    private static @Nullable Move doubleNegative(Expr place) {
        return place instanceof Expr.Negation(Expr operand, Span _)
                        && operand instanceof Expr.Negation(Expr twice, Span _)
                ? Move.of(twice, Rule.DOUBLE_NEGATIVE)
                : null;
    }

    /** The first two numbers that stand side by side in a product. */
    private static @Nullable Move product(Expr place) {
        if (!(place instanceof Expr.Product(List<Expr> factors, Span _))
                || !factors.stream().allMatch(Literals::isLiteral)) {
            return null;
        }
        Rational first = Literals.literal(factors.get(0));
        Rational second = Literals.literal(factors.get(1));
        if (first == null || second == null) {
            return null;
        }
        Expr both = Build.product(factors.get(0), factors.get(1));
        boolean whole = first.isInteger() && second.isInteger();
        Expr result = whole ? Build.number(first.times(second)) : tops(factors.get(0), factors.get(1));
        List<Expr> rest = new ArrayList<>(factors.subList(1, factors.size()));
        rest.set(0, result);
        return Move.of(Build.product(rest), whole ? Rule.MULTIPLY : Rule.MULTIPLY_FRACTIONS, both, result);
    }

    private static Expr tops(Expr one, Expr other) {
        BigInteger top = top(one).multiply(top(other));
        Expr fraction =
                Build.quotient(Build.whole(top.abs()), Build.whole(bottom(one).multiply(bottom(other))));
        return top.signum() < 0 ? Build.negation(fraction) : fraction;
    }

    private static @Nullable Move quotient(Expr place) {
        if (!(place instanceof Expr.Quotient(Expr top, Expr bottom, Span _))
                || !(Literals.literal(top) instanceof Rational above)
                || !(Literals.literal(bottom) instanceof Rational below)
                || above.isInteger() && below.isInteger()) {
            return null;
        }
        if (below.equals(Rational.ONE)) {
            return Move.of(top, Rule.DIVIDE, place, top);
        }
        Expr turned =
                below.isInteger() ? Build.quotient(Build.whole(1), bottom) : Build.number(Rational.ONE.over(below));
        Expr product = Literals.is(top, 1) ? turned : Build.product(top, turned);
        return Move.of(product, Rule.DIVIDE_FRACTIONS, place, product);
    }

    private static @Nullable Move commonDenominator(Expr place) {
        if (!(place instanceof Expr.Sum(List<Expr> terms, Span _))
                || !terms.stream().allMatch(Literals::isLiteral)) {
            return null;
        }
        BigInteger common = terms.stream().map(NumberRules::bottom).reduce(BigInteger.ONE, Terms::lcm);
        if (common.equals(BigInteger.ONE)) {
            return null;
        }
        List<Expr> wider = terms.stream().map(term -> widened(term, common)).toList();
        return Move.of(Build.sum(wider), Rule.COMMON_DENOMINATOR, common.toString());
    }

    private static Expr widened(Expr term, BigInteger bottom) {
        BigInteger top = top(term).multiply(bottom.divide(bottom(term)));
        Expr fraction = Build.quotient(Build.whole(top.abs()), Build.whole(bottom));
        return top.signum() < 0 ? Build.negation(fraction) : fraction;
    }

    private static @Nullable Move sum(Expr place) {
        if (!(place instanceof Expr.Sum(List<Expr> terms, Span _))
                || !terms.stream().allMatch(Literals::isLiteral)) {
            return null;
        }
        Expr first = Build.sum(terms.subList(0, 2));
        Expr result = Build.number(Exact.value(first).orElseThrow());
        List<Expr> rest = new ArrayList<>(terms.subList(1, terms.size()));
        rest.set(0, result);
        return Move.of(Build.sum(rest), Rule.ADD, first, result);
    }
}
