package org.stepwise.cas.algebra;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;
import org.stepwise.cas.tree.Trees;

/** Whether an expression is written in the form that was asked; nothing where that is not decided. */
public final class Forms {

    private Forms() {}

    /** Nothing left to compute: 2 + 3 and √4 are not, 1/2, 2√3 and 3 · 10^5 are. */
    public static boolean computed(Expr expr) {
        return switch (expr) {
            case Expr.Whole _, Expr.Decimal _, Expr.Mixed _, Expr.Symbol _ -> true;
            case Expr.Negation(Expr operand, Span _) -> !(operand instanceof Expr.Negation) && computed(operand);
            case Expr.Suffixed(Expr operand, Suffix suffix, Span _) -> suffix != Suffix.FACTORIAL && computed(operand);
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> computed(top) && computed(bottom);
            case Expr.Product(List<Expr> factors, Span _)
            when factors.stream().allMatch(Forms::literalOrTen) ->
                factors.size() == 2 && factors.getLast() instanceof Expr.Power;
            default -> Exact.value(expr).isEmpty() && expr.children().stream().allMatch(Forms::computed);
        };
    }

    private static boolean literalOrTen(Expr expr) {
        return expr instanceof Expr.Whole
                || expr instanceof Expr.Decimal
                || expr instanceof Expr.Power(Expr base, Expr _, Span _) && Tidy.is(base, 10);
    }

    /** Sines, roots and the like as letters of their own: (sin x - 1)(sin x + 1) is factored as (s - 1)(s + 1) is. */
    static Expr named(Expr expr) {
        return expr instanceof Expr.Call call
                        && !call.function().equals("exp")
                        && !call.variables().isEmpty()
                ? Build.name(PlainText.of(call))
                : Trees.map(expr, Forms::named);
    }

    /** A root, bars, an exponential or another function with a letter in it. */
    static boolean hasFunction(Expr expr) {
        boolean here = !expr.variables().isEmpty()
                && (expr instanceof Expr.Call
                        || expr instanceof Expr.Power(Expr _, Expr exponent, Span _)
                                && !Exact.value(exponent)
                                        .filter(Rational::isInteger)
                                        .isPresent());
        return here || expr.children().stream().anyMatch(Forms::hasFunction);
    }

    static Optional<Boolean> decided(BooleanSupplier question) {
        try {
            return Optional.of(question.getAsBoolean());
        } catch (BeyondReach | ArithmeticException reason) {
            return Optional.empty();
        }
    }
}
