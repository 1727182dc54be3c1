package org.stepwise.cas.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;

/** Exact values and truths of what has no variables. */
public final class Exact {

    private static final Rational HUNDRED = Rational.of(100);

    private Exact() {}

    /** The value, if it is rational and can be computed; nothing for 1/0. */
    public static Optional<Rational> value(Expr expr) {
        return unchecked(expr).filter(value -> value.bits() <= Numbers.MOST_BITS);
    }

    private static Optional<Rational> unchecked(Expr expr) {
        return switch (expr) {
            case Expr.Whole whole -> Optional.of(Rational.of(whole.value()));
            case Expr.Decimal decimal -> Optional.of(Rational.of(decimal.value()));
            case Expr.Mixed mixed ->
                mixed.denominator().signum() == 0
                        ? Optional.empty()
                        : Optional.of(
                                Rational.of(mixed.whole()).plus(new Rational(mixed.numerator(), mixed.denominator())));
            case Expr.Sum(List<Expr> terms, Span _) -> fold(terms, Rational.ZERO, Rational::plus);
            case Expr.Product(List<Expr> factors, Span _) -> fold(factors, Rational.ONE, Rational::times);
            case Expr.Negation(Expr operand, Span _) -> value(operand).map(Rational::negate);
            case Expr.Quotient(Expr top, Expr bottom, Span _) ->
                value(bottom)
                        .filter(below -> !below.isZero())
                        .flatMap(below -> value(top).map(above -> above.over(below)));
            case Expr.Power(Expr base, Expr exponent, Span _) ->
                value(base).flatMap(low -> value(exponent).flatMap(high -> Numbers.power(low, high)));
            case Expr.Suffixed(Expr operand, Suffix suffix, Span _) ->
                switch (suffix) {
                    case FACTORIAL -> value(operand).flatMap(Numbers::factorial);
                    case PERCENT -> value(operand).map(part -> part.over(HUNDRED));
                    case DEGREES -> Optional.empty();
                };
            case Expr.Call(String function, List<Expr> arguments, Span _) ->
                values(arguments).flatMap(list -> Numbers.call(function, list));
            default -> Optional.empty();
        };
    }

    /** Whether the statement is true; nothing if it is no statement or not decided. */
    public static Optional<Boolean> holds(Expr statement) {
        return switch (statement) {
            case Expr.And(List<Expr> parts, Span _) -> all(parts, true);
            case Expr.Listing(List<Expr> parts, Span _) -> all(parts, true);
            case Expr.Or(List<Expr> parts, Span _) -> all(parts, false);
            case Expr.Not(Expr part, Span _) -> holds(part).map(truth -> !truth);
            case Expr.Relation(List<Expr> sides, List<Sign> signs, Span _) -> chain(sides, signs);
            case Expr.Call(String function, List<Expr> arguments, Span _)
            when function.equals("is_square") ->
                value(arguments.getFirst())
                        .map(value ->
                                value.isInteger() && Numbers.root(value, 2).isPresent());
            case Expr.Call(String function, List<Expr> arguments, Span _)
            when function.equals("is_prime") ->
                value(arguments.getFirst()).map(value -> value.isInteger() && Numbers.isPrime(value.numerator()));
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> all(List<Expr> parts, boolean conjunction) {
        boolean unknown = false;
        for (Expr part : parts) {
            Optional<Boolean> truth = holds(part);
            if (truth.isEmpty()) {
                unknown = true;
            } else if (truth.get() != conjunction) {
                return truth;
            }
        }
        return unknown ? Optional.empty() : Optional.of(conjunction);
    }

    private static Optional<Boolean> chain(List<Expr> sides, List<Sign> signs) {
        Optional<List<Rational>> values = values(sides);
        if (values.isEmpty() || signs.contains(Sign.ELEMENT)) {
            return Optional.empty();
        }
        for (int i = 0; i < signs.size(); i++) {
            int order = values.get().get(i).compareTo(values.get().get(i + 1));
            if (!signs.get(i).accepts(order)) {
                return Optional.of(false);
            }
        }
        return Optional.of(true);
    }

    private static Optional<List<Rational>> values(List<Expr> exprs) {
        List<Rational> values = new ArrayList<>();
        for (Expr expr : exprs) {
            Optional<Rational> value = value(expr);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values);
    }

    private static Optional<Rational> fold(
            List<Expr> parts, Rational start, java.util.function.BinaryOperator<Rational> step) {
        Rational total = start;
        for (Expr part : parts) {
            Optional<Rational> value = value(part);
            if (value.isEmpty() || total.bits() > Numbers.MOST_BITS) {
                return Optional.empty();
            }
            total = step.apply(total, value.get());
        }
        return Optional.of(total);
    }
}
