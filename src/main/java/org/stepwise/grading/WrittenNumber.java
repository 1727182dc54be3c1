package org.stepwise.grading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;

/**
 * A number as its digits were written: -0.0250 or 2.50 · 10^3.
 *
 * @param digits the mantissa's digits, with its sign
 * @param point whether a decimal point was written
 */
record WrittenNumber(BigDecimal digits, boolean point, int exponent) {

    private static final int LARGEST_EXPONENT = 400;

    static Optional<WrittenNumber> of(Expr expr) {
        return switch (expr) {
            case Expr.Whole(BigInteger value, Span _) ->
                Optional.of(new WrittenNumber(new BigDecimal(value), false, 0));
            case Expr.Decimal(BigDecimal value, Span _) -> Optional.of(new WrittenNumber(value, true, 0));
            case Expr.Negation(Expr operand, Span _) ->
                of(operand).map(number -> new WrittenNumber(number.digits.negate(), number.point, number.exponent));
            case Expr.Product(List<Expr> factors, Span _)
            when factors.size() == 2 ->
                scientific(factors.getFirst(), factors.getLast())
                        .or(() -> scientific(factors.getLast(), factors.getFirst()));
            case Expr.Suffixed(Expr operand, Suffix suffix, Span _)
            when suffix == Suffix.PERCENT ->
                of(operand).map(number -> new WrittenNumber(number.digits, number.point, number.exponent - 2));
            case Expr.Power _ -> power(expr).map(exponent -> new WrittenNumber(BigDecimal.ONE, false, exponent));
            default -> Optional.empty();
        };
    }

    private static Optional<WrittenNumber> scientific(Expr mantissa, Expr power) {
        return of(mantissa)
                .filter(number -> number.exponent == 0 && !(mantissa instanceof Expr.Power))
                .flatMap(number ->
                        power(power).map(exponent -> new WrittenNumber(number.digits, number.point, exponent)));
    }

    private static Optional<Integer> power(Expr expr) {
        return expr instanceof Expr.Power(Expr base, Expr exponent, Span _)
                        && Exact.value(base).equals(Optional.of(Rational.of(10)))
                ? Exact.value(exponent)
                        .filter(Rational::isInteger)
                        .filter(value -> value.abs().compareTo(Rational.of(LARGEST_EXPONENT)) <= 0)
                        .map(value -> value.numerator().intValueExact())
                : Optional.empty();
    }

    Rational value() {
        return Rational.of(digits).times(Rational.of(10).power(exponent));
    }

    int places() {
        return Math.max(0, digits.scale());
    }

    /** Significant figures for certain: zeros at the end of a whole number may only fill up. */
    int least() {
        return point ? most() : Math.max(1, digits.stripTrailingZeros().precision());
    }

    int most() {
        return digits.signum() == 0 ? Math.max(1, digits.scale() + 1) : digits.precision();
    }
}
