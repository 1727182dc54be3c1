package org.stepwise.cas.numeric;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.stepwise.cas.numeric.Enclosure.Value;
import org.stepwise.cas.tree.Rational;

/** Encloses the values of the known functions. */
final class FunctionEvaluation {

    private final Evaluation evaluation;

    FunctionEvaluation(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    Value of(String function, List<Value> arguments) {
        if (arguments.stream().allMatch(value -> value.exact() != null)) {
            Optional<Rational> exact = Numbers.call(
                    function,
                    arguments.stream()
                            .map(value -> Objects.requireNonNull(value.exact()))
                            .toList());
            if (exact.isPresent()) {
                return Value.of(exact.get());
            }
        }
        Value first = arguments.getFirst();
        return switch (function) {
            case "sqrt" -> evaluation.root(first, 2);
            case "root" -> evaluation.root(arguments.getLast(), index(first));
            case "abs" -> Value.of(first.interval().abs());
            case "exp" -> Value.of(first.interval().increasing(StrictMath::exp));
            case "ln" -> Value.of(ln(first));
            case "log" -> {
                Interval base = arguments.size() == 2 ? ln(arguments.getLast()) : ln(Value.of(Rational.of(10)));
                yield Value.of(ln(first).times(base.reciprocal()));
            }
            case "sin" -> sin(first);
            case "cos" -> cos(first);
            case "tan" -> over(sin(first), cos(first));
            case "cot" -> over(cos(first), sin(first));
            case "sec" -> over(Value.of(Rational.ONE), cos(first));
            case "csc" -> over(Value.of(Rational.ONE), sin(first));
            case "arcsin" -> Value.of(within(first).increasing(StrictMath::asin));
            case "arccos" ->
                Value.of(within(first).negate().increasing(StrictMath::asin).plus(quarter()));
            case "arctan" -> Value.of(first.interval().increasing(StrictMath::atan));
            case "sinh" -> Value.of(first.interval().increasing(StrictMath::sinh));
            case "cosh" -> Value.of(first.interval().abs().increasing(StrictMath::cosh));
            case "tanh" -> Value.of(first.interval().increasing(StrictMath::tanh));
            default -> throw new BeyondReach("not a function of numbers");
        };
    }

    private static int index(Value index) {
        return Optional.ofNullable(index.exact())
                .flatMap(value -> Numbers.small(value, 60))
                .filter(value -> value > 0)
                .orElseThrow(() -> new BeyondReach("an odd kind of root"));
    }

    private Value over(Value top, Value bottom) {
        return evaluation.times(top, evaluation.reciprocal(bottom));
    }

    private static Value sin(Value angle) {
        return Value.of(angle.interval().wave(StrictMath::sin));
    }

    private static Value cos(Value angle) {
        return Value.of(angle.interval().wave(StrictMath::cos));
    }

    private static Interval quarter() {
        return Interval.PI.times(new Interval(0.5, 0.5));
    }

    private static Interval ln(Value value) {
        if (value.exact() != null && value.exact().isZero()) {
            throw new Evaluation.Undefined(false);
        }
        if (value.interval().high() < 0) {
            throw new Evaluation.Undefined(true);
        }
        if (value.interval().low() <= 0) {
            throw new BeyondReach("a logarithm near zero");
        }
        return value.interval().increasing(StrictMath::log);
    }

    private static Interval within(Value value) {
        Interval interval = value.interval();
        if (interval.low() > 1 || interval.high() < -1) {
            throw new Evaluation.Undefined(true);
        }
        if (interval.low() < -1 || interval.high() > 1) {
            throw new BeyondReach("an inverse near its end");
        }
        return interval;
    }
}
