package org.stepwise.cas.numeric;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;

/** Constants that are fractions of π, among them the arcs of algebraic numbers such as arcsin(√3/2). */
final class Angles {

    private static final Rational HALF = Rational.of(1, 2);
    private static final int[] PARTS = {120, 84, 34};
    private static final int BITS = 128;

    private final AlgebraicReader reader;

    Angles(AlgebraicReader reader) {
        this.reader = reader;
    }

    /** The value over π, if that is a fraction and proved to be. */
    Optional<Rational> turns(Expr expr) {
        return switch (expr) {
            case Expr.Symbol(Constant constant, Span _) when constant == Constant.PI -> Optional.of(Rational.ONE);
            case Expr.Suffixed(Expr operand, Suffix suffix, Span _)
            when suffix == Suffix.DEGREES -> Exact.value(operand).map(value -> value.over(Rational.of(180)));
            case Expr.Negation(Expr operand, Span _) -> turns(operand).map(Rational::negate);
            case Expr.Sum(List<Expr> terms, Span _) ->
                terms.stream()
                        .map(this::turns)
                        .reduce((a, b) -> a.flatMap(x -> b.map(x::plus)))
                        .orElseThrow();
            case Expr.Quotient(Expr top, Expr bottom, Span _) ->
                Exact.value(bottom)
                        .filter(value -> !value.isZero())
                        .flatMap(value -> turns(top).map(angle -> angle.over(value)));
            case Expr.Product(List<Expr> factors, Span _) -> product(factors);
            case Expr.Call(String function, List<Expr> arguments, Span _)
            when function.equals("arcsin") || function.equals("arccos") || function.equals("arctan") ->
                arc(function, expr, arguments.getFirst());
            default -> Exact.value(expr).filter(Rational::isZero);
        };
    }

    private Optional<Rational> product(List<Expr> factors) {
        Optional<Rational> angle = Optional.empty();
        Rational number = Rational.ONE;
        for (Expr factor : factors) {
            Optional<Rational> value = Exact.value(factor);
            if (value.isPresent()) {
                number = number.times(value.get());
            } else if (angle.isPresent()) {
                return Optional.empty();
            } else {
                angle = turns(factor);
                if (angle.isEmpty()) {
                    return angle;
                }
            }
        }
        Rational times = number;
        return angle.map(times::times);
    }

    /** Guessed from its digits, proved by its sine, cosine or tangent; within the range of the arc both are the same. */
    private Optional<Rational> arc(String function, Expr arc, Expr argument) {
        Known known = new PreciseEvaluation(Map.of(), BITS).of(arc);
        if (known.turns() != null || known.isZero()) {
            return Optional.of(known.turns() == null ? Rational.ZERO : known.turns());
        }
        Precise ratio = known.ball().over(Elementary.pi(BITS));
        for (int parts : PARTS) {
            BigInteger whole = ratio.middle()
                    .toRational()
                    .times(Rational.of(parts))
                    .round(0)
                    .numerator();
            Rational guess = new Rational(whole, BigInteger.valueOf(parts));
            boolean range = guess.abs().compareTo(HALF) < 0
                    || function.equals("arccos") && guess.signum() > 0 && guess.compareTo(Rational.ONE) < 0;
            if (range && !Precise.of(guess, BITS).apart(ratio) && proved(function, guess, reader.of(argument))) {
                return Optional.of(guess);
            }
        }
        return Optional.empty();
    }

    private boolean proved(String function, Rational guess, int argument) {
        int value = switch (function) {
            case "arccos" -> reader.cosine(guess);
            case "arcsin" -> reader.cosine(HALF.minus(guess));
            default -> reader.over(reader.cosine(HALF.minus(guess)), reader.cosine(guess));
        };
        return reader.numbers.sign(reader.plus(value, reader.negate(argument))) == 0;
    }
}
