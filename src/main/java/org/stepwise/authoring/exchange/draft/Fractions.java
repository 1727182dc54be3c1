package org.stepwise.authoring.exchange.draft;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/** Numbers of other systems, exactly. */
public final class Fractions {

    private static final int LARGEST_DENOMINATOR = 5_000;
    private static final double CLOSE = 1e-9;

    private Fractions() {}

    /** The value of a number that is written with digits, signs and division only. */
    public static Optional<Rational> of(Expr expr) {
        return switch (expr) {
            case Expr.Whole(BigInteger value, Span _) -> Optional.of(Rational.of(value));
            case Expr.Decimal(BigDecimal value, Span _) -> Optional.of(Rational.of(value));
            case Expr.Negation(Expr operand, Span _) -> of(operand).map(Rational::negate);
            case Expr.Quotient(Expr top, Expr bottom, Span _) ->
                of(top).flatMap(numerator ->
                        of(bottom).filter(denominator -> !denominator.isZero()).map(numerator::over));
            default -> Optional.empty();
        };
    }

    /** 0.6666666667 stands for two thirds: the simplest fraction that near, if a decimal of few digits is not meant. */
    public static Rational behind(BigDecimal decimal) {
        if (decimal.stripTrailingZeros().scale() <= 6) {
            return Rational.of(decimal);
        }
        BigDecimal rest = decimal;
        BigInteger beforeTop = BigInteger.ONE;
        BigInteger beforeBottom = BigInteger.ZERO;
        BigInteger top = floor(rest);
        BigInteger bottom = BigInteger.ONE;
        while (bottom.bitLength() < 32) {
            double distance = Math.abs(new BigDecimal(top)
                    .divide(new BigDecimal(bottom), java.math.MathContext.DECIMAL64)
                    .subtract(decimal)
                    .doubleValue());
            if (distance < CLOSE && bottom.intValue() <= LARGEST_DENOMINATOR) {
                return new Rational(top, bottom);
            }
            BigDecimal part = rest.subtract(new BigDecimal(floor(rest)));
            if (part.signum() == 0) {
                break;
            }
            rest = BigDecimal.ONE.divide(part, java.math.MathContext.DECIMAL64);
            BigInteger whole = floor(rest);
            BigInteger nextTop = whole.multiply(top).add(beforeTop);
            BigInteger nextBottom = whole.multiply(bottom).add(beforeBottom);
            beforeTop = top;
            beforeBottom = bottom;
            top = nextTop;
            bottom = nextBottom;
        }
        return Rational.of(decimal);
    }

    public static String write(Rational value) {
        return value.isInteger() ? value.numerator().toString() : value.numerator() + "/" + value.denominator();
    }

    /** How many digits after the point it has; empty if they do not end. */
    public static Optional<Integer> places(Rational value) {
        try {
            BigDecimal decimal = new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()));
            return Optional.of(Math.max(0, decimal.stripTrailingZeros().scale()));
        } catch (ArithmeticException endless) {
            return Optional.empty();
        }
    }

    private static BigInteger floor(BigDecimal value) {
        return value.setScale(0, java.math.RoundingMode.FLOOR).toBigInteger();
    }
}
