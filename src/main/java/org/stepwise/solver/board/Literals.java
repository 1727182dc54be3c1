package org.stepwise.solver.board;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/** Numbers as they stand there, with nothing left to reckon. */
public final class Literals {

    private Literals() {}

    /** The value of 3, -3, 2/3 and -2/3, whether or not it is in lowest terms; null for all else. */
    public static @Nullable Rational literal(Expr expr) {
        return switch (expr) {
            case Expr.Whole whole -> Rational.of(whole.value());
            case Expr.Negation(Expr operand, Span _) -> {
                Rational inner = operand instanceof Expr.Negation ? null : literal(operand);
                yield inner == null ? null : inner.negate();
            }
            case Expr.Quotient(Expr top, Expr bottom, Span _)
            when top instanceof Expr.Whole above
                    && bottom instanceof Expr.Whole below
                    && below.value().signum() != 0 -> new Rational(above.value(), below.value());
            default -> null;
        };
    }

    public static boolean isLiteral(Expr expr) {
        return literal(expr) != null;
    }

    public static boolean isZero(Expr expr) {
        return expr instanceof Expr.Whole whole && whole.value().signum() == 0;
    }

    public static boolean is(Expr expr, long value) {
        Rational number = literal(expr);
        return number != null && number.equals(Rational.of(value));
    }

    /** The exact value of an expression without letters. */
    public static Optional<Rational> value(Expr expr) {
        return expr.variables().isEmpty() ? Exact.value(expr) : Optional.empty();
    }

    /** A small whole number, or nothing. */
    public static Optional<Integer> small(Expr expr, int most) {
        return value(expr).flatMap(value -> org.stepwise.cas.numeric.Numbers.small(value, most));
    }
}
