package org.stepwise.cas.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stepwise.cas.numeric.Enclosure.Value;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;

/** Encloses the value of an expression, node by node. */
final class Evaluation {

    private static final int MOST_EXACT_BITS = 600;
    private static final int HIGHEST_POWER = 400;

    private final Map<String, Value> point;

    /** The expression has no real value here, for certain. */
    static final class Undefined extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final boolean outside;

        Undefined(boolean outside) {
            super(null, null, false, false);
            this.outside = outside;
        }
    }

    Evaluation(Map<String, Value> point) {
        this.point = point;
    }

    Value of(Expr expr) {
        Fuel.spend(4);
        return switch (expr) {
            case Expr.Whole whole -> Value.of(Rational.of(whole.value()));
            case Expr.Decimal decimal -> Value.of(Rational.of(decimal.value()));
            case Expr.Mixed mixed ->
                Value.of(Rational.of(mixed.whole()).plus(new Rational(mixed.numerator(), mixed.denominator())));
            case Expr.Name(String name, Span _) -> {
                Value value = point.get(name);
                if (value == null) {
                    throw new BeyondReach("no value for " + name);
                }
                yield value;
            }
            case Expr.Symbol(Constant constant, Span _) ->
                switch (constant) {
                    case PI -> Value.of(Interval.PI);
                    case E -> Value.of(Interval.E);
                    case I, INFINITY, REALS -> throw new BeyondReach("not real");
                };
            case Expr.Sum(List<Expr> terms, Span _) ->
                terms.stream().map(this::of).reduce(Value.of(Rational.ZERO), this::plus);
            case Expr.Product(List<Expr> factors, Span _) ->
                factors.stream().map(this::of).reduce(Value.of(Rational.ONE), this::times);
            case Expr.Negation(Expr operand, Span _) -> times(Value.of(Rational.of(-1)), of(operand));
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> times(of(top), reciprocal(of(bottom)));
            case Expr.Power(Expr base, Expr exponent, Span _) -> power(base(base, exponent), of(exponent));
            case Expr.Suffixed(Expr operand, Suffix suffix, Span _) -> suffixed(of(operand), suffix);
            case Expr.Call(String function, List<Expr> arguments, Span _) -> {
                List<Value> values = new ArrayList<>();
                arguments.forEach(argument -> values.add(of(argument)));
                yield new FunctionEvaluation(this).of(function, values);
            }
            default -> throw new BeyondReach("not a value");
        };
    }

    /** Under a letter's power a base is positive or the letter is whole: (x²)^n is x^(2n) in every school. */
    private Value base(Expr base, Expr exponent) {
        Value value = of(base);
        boolean whole = exponent.variables().stream().allMatch(this::isWhole);
        if (!whole && value.interval().low() < 0) {
            throw new BeyondReach("a power of what is negative");
        }
        return value;
    }

    private boolean isWhole(String name) {
        Value value = point.get(name);
        return value != null && value.exact() != null && value.exact().isInteger();
    }

    private static Value made(Rational exact) {
        return exact.bits() > MOST_EXACT_BITS ? Value.of(Interval.of(exact)) : Value.of(exact);
    }

    Value plus(Value left, Value right) {
        return left.exact() != null && right.exact() != null
                ? made(left.exact().plus(right.exact()))
                : Value.of(left.interval().plus(right.interval()));
    }

    Value times(Value left, Value right) {
        return left.exact() != null && right.exact() != null
                ? made(left.exact().times(right.exact()))
                : Value.of(left.interval().times(right.interval()));
    }

    Value reciprocal(Value value) {
        if (value.exact() == null) {
            return Value.of(value.interval().reciprocal());
        }
        if (value.exact().isZero()) {
            throw new Undefined(false);
        }
        return made(Rational.ONE.over(value.exact()));
    }

    private Value suffixed(Value operand, Suffix suffix) {
        return switch (suffix) {
            case PERCENT -> times(operand, Value.of(Rational.of(1, 100)));
            case DEGREES -> times(times(operand, Value.of(Rational.of(1, 180))), Value.of(Interval.PI));
            case FACTORIAL ->
                Value.of(Optional.ofNullable(operand.exact())
                        .flatMap(Numbers::factorial)
                        .orElseThrow(() -> new BeyondReach("a factorial")));
        };
    }

    Value power(Value base, Value exponent) {
        Rational raised = exponent.exact();
        if (raised != null && raised.isInteger()) {
            int times = Numbers.small(raised, HIGHEST_POWER).orElseThrow(() -> new BeyondReach("a high power"));
            if (base.exact() != null) {
                if (base.exact().isZero() && times <= 0) {
                    throw new Undefined(false);
                }
                if ((long) base.exact().bits() * Math.abs(times) <= MOST_EXACT_BITS) {
                    return made(base.exact().power(times));
                }
            }
            return Value.of(base.interval().power(times));
        }
        if (raised != null && raised.bits() < 16) {
            Value root = root(base, raised.denominator().intValueExact());
            return power(root, Value.of(Rational.of(raised.numerator())));
        }
        if (base.interval().low() <= 0) {
            throw new BeyondReach("a power of what may be negative");
        }
        Interval logarithm = base.interval().increasing(StrictMath::log);
        return Value.of(logarithm.times(exponent.interval()).increasing(StrictMath::exp));
    }

    Value root(Value value, int index) {
        if (value.exact() != null) {
            Optional<Rational> exact = Numbers.root(value.exact(), index);
            if (exact.isPresent()) {
                return Value.of(exact.get());
            }
        }
        Interval interval = value.interval();
        if (interval.high() < 0) {
            if (index % 2 == 0) {
                throw new Undefined(true);
            }
            return Value.of(positiveRoot(interval.negate(), index).negate());
        }
        if (interval.low() <= 0) {
            throw new BeyondReach("a root near zero");
        }
        return Value.of(positiveRoot(interval, index));
    }

    private static Interval positiveRoot(Interval interval, int index) {
        return switch (index) {
            case 1 -> interval;
            case 2 -> interval.increasing(StrictMath::sqrt);
            case 3 -> interval.increasing(StrictMath::cbrt);
            default ->
                interval.increasing(StrictMath::log)
                        .times(Interval.of(Rational.of(1, index)))
                        .increasing(StrictMath::exp);
        };
    }
}
