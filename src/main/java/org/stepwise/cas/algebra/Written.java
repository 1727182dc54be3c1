package org.stepwise.cas.algebra;

import java.util.List;
import java.util.Optional;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** A fraction as it stands there, with nothing cancelled between its factors. */
final class Written {

    private static final int HIGHEST_POWER = 24;

    private Written() {}

    /** Brackets are worked out, products, quotients and powers of them are not. */
    static Fraction of(Expr expr, Field field) {
        return switch (expr) {
            case Expr.Negation(Expr operand, Span _) -> of(operand, field).negate();
            case Expr.Product(List<Expr> factors, Span _) -> {
                Fraction total = Fraction.ONE;
                for (Expr factor : factors) {
                    total = times(total, of(factor, field));
                }
                yield total;
            }
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> times(of(top, field), turned(of(bottom, field)));
            case Expr.Power(Expr base, Expr exponent, Span _) -> {
                Optional<Integer> times = Exact.value(exponent).flatMap(value -> Numbers.small(value, HIGHEST_POWER));
                yield times.isPresent() ? raised(of(base, field), times.get()) : new Normalizer(field).of(expr);
            }
            default -> new Normalizer(field).of(expr);
        };
    }

    /** Whether something with a letter stands below a line, or has a negative exponent. */
    static boolean divides(Expr expr) {
        boolean here = expr instanceof Expr.Quotient quotient
                ? !quotient.denominator().variables().isEmpty()
                : expr instanceof Expr.Power(Expr base, Expr exponent, Span _)
                        && !base.variables().isEmpty()
                        && Exact.value(exponent)
                                .filter(value -> value.signum() < 0)
                                .isPresent();
        return here || expr.children().stream().anyMatch(Written::divides);
    }

    private static Fraction times(Fraction left, Fraction right) {
        return new Fraction(
                left.numerator().times(right.numerator()), left.denominator().times(right.denominator()));
    }

    private static Fraction turned(Fraction fraction) {
        if (fraction.isZero()) {
            throw new ArithmeticException("A fraction over zero");
        }
        return new Fraction(fraction.denominator(), fraction.numerator());
    }

    private static Fraction raised(Fraction base, int exponent) {
        Fraction low = exponent < 0 ? turned(base) : base;
        int times = Math.abs(exponent);
        return new Fraction(low.numerator().power(times), low.denominator().power(times));
    }
}
