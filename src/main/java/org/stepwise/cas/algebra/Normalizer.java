package org.stepwise.cas.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Fuel;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;

/** Brings an expression to the normal form of its field; throws ArithmeticException where it divides by zero. */
public final class Normalizer {

    private static final int HIGHEST_POWER = 200;
    private static final int MOST_WORK = 2_500;
    private static final int LONG_EXPONENT = 20;

    private final Field field;
    private final List<Polynomial> divisors = new ArrayList<>();
    private final Kernels kernels;
    private int work;

    public Normalizer(Field field) {
        this.field = field;
        this.kernels = new Kernels(field, this);
    }

    /** The normal form over a field of its own. */
    public static Fraction of(Expr expr, Field field) {
        Fraction fraction;
        do {
            fraction = new Normalizer(field).of(expr);
        } while (field.refined());
        return fraction;
    }

    /** What was divided by on the way, where it is not a constant. */
    public List<Polynomial> divisors() {
        return divisors;
    }

    public Fraction of(Expr expr) {
        if (++work > MOST_WORK) {
            throw new BeyondReach("too much work");
        }
        Fuel.spend(20);
        return switch (expr) {
            case Expr.Whole whole -> Fraction.of(Rational.of(whole.value()));
            case Expr.Decimal decimal -> Fraction.of(Rational.of(decimal.value()));
            case Expr.Mixed mixed ->
                Fraction.of(Rational.of(mixed.whole()).plus(new Rational(mixed.numerator(), mixed.denominator())));
            case Expr.Name(String name, Span _) -> Fraction.of(Polynomial.variable(field.variable(name)));
            case Expr.Symbol(Constant constant, Span _) -> kernels.constant(constant);
            case Expr.Sum(List<Expr> terms, Span _) -> {
                Fraction total = Fraction.ZERO;
                for (Expr term : terms) {
                    total = total.plus(of(term));
                }
                yield field.reduced(total);
            }
            case Expr.Product(List<Expr> factors, Span _) -> {
                Fraction total = Fraction.ONE;
                for (Expr factor : factors) {
                    total = times(total, of(factor));
                }
                yield total;
            }
            case Expr.Negation(Expr operand, Span _) -> of(operand).negate();
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> over(of(top), of(bottom));
            case Expr.Power(Expr base, Expr exponent, Span _) -> power(expr, base, exponent);
            case Expr.Suffixed(Expr operand, Suffix suffix, Span _) -> suffixed(expr, operand, suffix);
            case Expr.Call(String function, List<Expr> arguments, Span _) -> call(expr, function, arguments);
            default -> throw new BeyondReach("not a value");
        };
    }

    /** i times pi, the principal logarithm of -1. */
    Fraction halfTurn() {
        return times(kernels.imaginary(), kernels.constant(Constant.PI));
    }

    Fraction imaginary() {
        return kernels.imaginary();
    }

    public Fraction plus(Fraction left, Fraction right) {
        return field.reduced(left.plus(right));
    }

    public Fraction times(Fraction left, Fraction right) {
        return field.reduced(left.times(right));
    }

    public Fraction over(Fraction top, Fraction bottom) {
        Fraction divisor = field.reduced(bottom);
        if (divisor.isZero()) {
            throw new ArithmeticException("A fraction over zero");
        }
        if (!divisor.numerator().isConstant()) {
            divisors.add(divisor.numerator());
        }
        return field.reduced(top.over(divisor));
    }

    public Fraction power(Fraction base, int exponent) {
        if (exponent < 0) {
            return power(over(Fraction.ONE, base), -exponent);
        }
        if (exponent == 0 && base.isZero()) {
            throw new ArithmeticException("Zero to the power of zero");
        }
        Fraction result = Fraction.ONE;
        for (int i = 0; i < exponent; i++) {
            if (++work > MOST_WORK) {
                throw new BeyondReach("too much work");
            }
            result = field.reduced(new Fraction(
                    result.numerator().times(base.numerator()),
                    result.denominator().times(base.denominator())));
        }
        return result;
    }

    /** By squaring, for what stays short because its powers are lowered: i^2023. */
    Fraction squared(Fraction base, BigInteger exponent) {
        if (exponent.signum() < 0) {
            return squared(over(Fraction.ONE, base), exponent.negate());
        }
        Fraction result = Fraction.ONE;
        for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
            if (++work > MOST_WORK) {
                throw new BeyondReach("too much work");
            }
            result = times(result, result);
            result = exponent.testBit(bit) ? times(result, base) : result;
        }
        return result;
    }

    private Fraction power(Expr whole, Expr base, Expr exponent) {
        if (whole.variables().isEmpty()) {
            Optional<Fraction> number = number(whole);
            if (number.isPresent()) {
                return number.get();
            }
        }
        Fraction raised = of(exponent);
        if (raised.isConstant()) {
            Rational value = raised.constantValue();
            Optional<Integer> times = Numbers.small(value, HIGHEST_POWER);
            if (times.isPresent()) {
                return power(of(base), times.get());
            }
            if (value.isInteger()) {
                Fraction low = of(base);
                return low.isMonomial() && value.numerator().abs().bitLength() < LONG_EXPONENT
                        ? squared(low, value.numerator())
                        : kernels.highPower(low, value.numerator());
            }
        }
        return kernels.power(base, raised);
    }

    private Fraction suffixed(Expr whole, Expr operand, Suffix suffix) {
        return switch (suffix) {
            case PERCENT -> times(of(operand), Fraction.of(Rational.of(1, 100)));
            case DEGREES -> times(times(of(operand), Fraction.of(Rational.of(1, 180))), kernels.constant(Constant.PI));
            case FACTORIAL -> number(whole).orElseGet(() -> kernels.call("factorial", List.of(of(operand))));
        };
    }

    private Fraction call(Expr whole, String function, List<Expr> arguments) {
        if (whole.variables().isEmpty()) {
            Optional<Fraction> number = number(whole);
            if (number.isPresent()) {
                return number.get();
            }
        }
        return kernels.call(function, arguments.stream().map(this::of).toList());
    }

    private static Optional<Fraction> number(Expr expr) {
        return Exact.value(expr).map(Fraction::of);
    }
}
