package org.stepwise.cas.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;

/** Encloses the value of an expression with so many bits; TooWide where more of them may help. */
final class PreciseEvaluation {

    private final Map<String, Rational> point;
    private final int bits;

    PreciseEvaluation(Map<String, Rational> point, int bits) {
        this.point = point;
        this.bits = bits;
    }

    Known of(Expr expr) {
        return switch (expr) {
            case Expr.Whole whole -> Known.of(Rational.of(whole.value()), bits);
            case Expr.Decimal decimal -> Known.of(Rational.of(decimal.value()), bits);
            case Expr.Mixed mixed ->
                Known.of(Rational.of(mixed.whole()).plus(new Rational(mixed.numerator(), mixed.denominator())), bits);
            case Expr.Name(String name, Span _) -> {
                Rational value = point.get(name);
                if (value == null) {
                    throw new BeyondReach("no value for " + name);
                }
                yield Known.of(value, bits);
            }
            case Expr.Symbol(Constant constant, Span _) ->
                switch (constant) {
                    case PI -> Known.turns(Rational.ONE, bits);
                    case E -> Known.of(Elementary.e(bits));
                    case I, INFINITY, REALS -> throw new BeyondReach("not real");
                };
            case Expr.Sum(List<Expr> terms, Span _) ->
                terms.stream().map(this::of).reduce(Known::plus).orElseThrow();
            case Expr.Product(List<Expr> factors, Span _) ->
                factors.stream().map(this::of).reduce(Known::times).orElseThrow();
            case Expr.Negation(Expr operand, Span _) -> of(operand).negate();
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> of(top).over(of(bottom));
            case Expr.Power(Expr base, Expr exponent, Span _) ->
                isE(base) ? exp(of(exponent)) : PrecisePowers.power(base(base, exponent), of(exponent));
            case Expr.Suffixed(Expr operand, Suffix suffix, Span _) -> suffixed(of(operand), suffix);
            case Expr.Call(String function, List<Expr> arguments, Span _) -> {
                List<Known> values = new ArrayList<>();
                arguments.forEach(argument -> values.add(of(argument)));
                yield new PreciseFunctions(bits).of(function, values);
            }
            default -> throw new BeyondReach("not a value");
        };
    }

    private static boolean isE(Expr base) {
        return base instanceof Expr.Symbol(Constant constant, Span _) && constant == Constant.E;
    }

    private Known exp(Known exponent) {
        return exponent.isZero() ? Known.of(Rational.ONE, bits) : Known.of(Elementary.exp(exponent.ball()));
    }

    /** Under a letter's power a base is positive or the letter is whole: (x²)^n is x^(2n) in every school. */
    private Known base(Expr base, Expr exponent) {
        Known value = of(base);
        boolean whole = exponent.variables().stream()
                .allMatch(name -> point.getOrDefault(name, Rational.of(1, 2)).isInteger());
        if (!whole && value.ball().low().signum() < 0) {
            throw value.ball().high().signum() < 0 ? new BeyondReach("a power of what is negative") : new TooWide();
        }
        return value;
    }

    private Known suffixed(Known operand, Suffix suffix) {
        return switch (suffix) {
            case PERCENT -> operand.times(Known.of(Rational.of(1, 100), bits));
            case DEGREES -> operand.times(Known.turns(Rational.of(1, 180), bits));
            case FACTORIAL ->
                Optional.ofNullable(operand.exact())
                        .flatMap(Numbers::factorial)
                        .map(value -> Known.of(value, bits))
                        .orElseThrow(() -> new BeyondReach("a factorial"));
        };
    }
}
