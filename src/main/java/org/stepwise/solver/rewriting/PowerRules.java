package org.stepwise.solver.rewriting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;
import org.stepwise.cas.tree.Trees;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Term;

/** Powers put together and taken apart, and factorials, which are products too. */
public final class PowerRules {

    static final List<Rewrite> ALL = List.of(
            PowerRules::powerOfPower,
            PowerRules::powerOfProduct,
            PowerRules::factorials,
            PowerRules::sameBase,
            PowerRules::exponents);

    /** Powers of powers, of products and of fractions. */
    public static final List<Rewrite> PLAIN =
            List.of(PowerRules::powerOfPower, PowerRules::powerOfProduct, NumberRules::power);

    /** Powers below the line where their exponents are negative. */
    public static final Rewriter POSITIVE = new Rewriter(List.of(PowerRules::positiveExponent));

    private PowerRules() {}

    /** x^(-2) is 1/x². */
    private static @Nullable Move positiveExponent(Expr place) {
        if (!(place instanceof Expr.Power(Expr base, Expr exponent, Span _))
                || !(Literals.literal(exponent) instanceof Rational power)
                || power.signum() >= 0) {
            return null;
        }
        Expr result = Build.quotient(Build.whole(1), Term.raised(base, power.negate()));
        return Move.of(result, Rule.NEGATIVE_EXPONENT, place, result);
    }

    /** (x²)³ is x⁶; not (x²)^(1/2), which is |x|. */
    private static @Nullable Move powerOfPower(Expr place) {
        if (!(place instanceof Expr.Power(Expr base, Expr exponent, Span _))) {
            return null;
        }
        if (Literals.is(exponent, 1)) {
            return Move.of(base, Rule.MULTIPLY_TERMS, place, base);
        }
        if (Literals.is(exponent, 0) && !Literals.isZero(base)) {
            return Move.of(Build.whole(1), Rule.ZERO_EXPONENT);
        }
        if (!(base instanceof Expr.Power(Expr low, Expr inner, Span _))
                || Literals.isLiteral(low) && Literals.isLiteral(inner)
                || !(Literals.literal(exponent) instanceof Rational outer)
                || !outer.isInteger()) {
            return null;
        }
        Expr both = Rewriters.TERMS.silently(Build.product(exponent, inner));
        Expr result = Build.power(low, both);
        return Move.of(result, Rule.POWER_OF_POWER, place, result);
    }

    /** (2xy)³, (x/3)² and (-x)². */
    private static @Nullable Move powerOfProduct(Expr place) {
        if (!(place instanceof Expr.Power(Expr base, Expr exponent, Span _))
                || !(Literals.literal(exponent) instanceof Rational high)
                || !high.isInteger()
                || Literals.isLiteral(base)) {
            return null;
        }
        Expr result = switch (base) {
            case Expr.Product(List<Expr> factors, Span _) ->
                Build.product(factors.stream()
                        .map(factor -> Build.power(factor, exponent))
                        .toList());
            case Expr.Quotient(Expr top, Expr bottom, Span _) ->
                Build.quotient(Build.power(top, exponent), Build.power(bottom, exponent));
            case Expr.Negation(Expr operand, Span _) ->
                high.numerator().testBit(0)
                        ? Build.negation(Build.power(operand, exponent))
                        : Build.power(operand, exponent);
            default -> null;
        };
        return result == null ? null : Move.of(result, Rule.POWER_OF_PRODUCT, place, result);
    }

    /** (n + 2)!/n! is (n + 2)(n + 1). */
    private static @Nullable Move factorials(Expr place) {
        if (!(place instanceof Expr.Quotient(Expr top, Expr bottom, Span _))
                || !(top instanceof Expr.Suffixed(Expr high, Suffix one, Span _))
                || !(bottom instanceof Expr.Suffixed(Expr low, Suffix other, Span _))
                || one != Suffix.FACTORIAL
                || other != Suffix.FACTORIAL
                || place.variables().isEmpty()) {
            return null;
        }
        Expr more = Rewriters.EXPAND.silently(Build.difference(high, low));
        if (!(Literals.literal(more) instanceof Rational steps) || !steps.isInteger()) {
            return null;
        }
        boolean above = steps.signum() > 0;
        int count = Literals.small(Build.number(steps.abs()), 6).orElse(0);
        if (count == 0) {
            return null;
        }
        List<Expr> factors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Expr less = Build.difference(above ? high : low, Build.whole(i));
            factors.add(Rewriters.EXPAND.silently(Flat.of(less)));
        }
        Expr product = Build.product(factors);
        Expr result = above ? product : Build.quotient(Build.whole(1), product);
        return Move.of(result, Rule.FACTORIAL_QUOTIENT, place, result);
    }

    /** 2^(3x)/4^x: 4^x is 2^(2x). */
    private static @Nullable Move sameBase(Expr place) {
        boolean fits = place instanceof Expr.Product || place instanceof Expr.Quotient;
        List<Expr.Power> powers = fits ? exponentials(place) : List.of();
        for (Expr.Power small : powers) {
            for (Expr.Power large : powers) {
                Rational times =
                        small.base().equals(large.base()) ? null : LogarithmRules.exponent(small.base(), large.base());
                if (times != null && times.isInteger() && times.signum() > 0) {
                    Expr exponent = Rewriters.EXPAND.silently(Build.product(Build.number(times), large.exponent()));
                    Expr result = Build.power(small.base(), exponent);
                    return Move.of(replaced(place, large, result), Rule.AS_POWER, large, result);
                }
            }
        }
        return null;
    }

    /** The factors with a number as base and a letter in the exponent. */
    private static List<Expr.Power> exponentials(Expr place) {
        List<Expr.Power> all = new ArrayList<>();
        for (Expr child : place.children()) {
            if (child instanceof Expr.Power power
                    && power.base() instanceof Expr.Whole
                    && !power.exponent().variables().isEmpty()) {
                all.add(power);
            } else if (child instanceof Expr.Product product) {
                all.addAll(exponentials(product));
            }
        }
        return all;
    }

    private static Expr replaced(Expr place, Expr old, Expr by) {
        return place.equals(old) ? by : Trees.map(place, child -> replaced(child, old, by));
    }

    /** e^x · e^(2x) is e^(3x), where a letter stands in an exponent. */
    private static @Nullable Move exponents(Expr place) {
        if (place instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                && top instanceof Expr.Power(Expr base, Expr one, Span _)
                && bottom instanceof Expr.Power(Expr other, Expr two, Span _)
                && base.equals(other)
                && !place.variables().isEmpty()
                && !(one.variables().isEmpty() && two.variables().isEmpty())) {
            Expr less = Rewriters.EXPAND.silently(Flat.of(Build.difference(one, two)));
            Expr result = Build.power(base, less);
            return Move.of(result, Rule.SUBTRACT_EXPONENTS, place, result);
        }
        if (!(place instanceof Expr.Product(List<Expr> factors, Span _))) {
            return null;
        }
        for (int i = 0; i < factors.size(); i++) {
            for (int j = i + 1; j < factors.size(); j++) {
                if (factors.get(i) instanceof Expr.Power(Expr base, Expr one, Span _)
                        && !one.variables().isEmpty()
                        && factors.get(j) instanceof Expr.Power(Expr other, Expr two, Span _)
                        && base.equals(other)) {
                    Expr all = Rewriters.TERMS.silently(Flat.of(Build.sum(one, two)));
                    Expr both = Build.product(factors.get(i), factors.get(j));
                    List<Expr> rest = new ArrayList<>(factors);
                    rest.set(i, Build.power(base, all));
                    rest.remove(j);
                    return Move.of(Build.product(rest), Rule.ADD_EXPONENTS, both, rest.get(i));
                }
            }
        }
        return null;
    }
}
