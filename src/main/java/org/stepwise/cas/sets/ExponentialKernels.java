package org.stepwise.cas.sets;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** The powers and logarithms of the variable in an expression, each in one way of writing. */
final class ExponentialKernels {

    private ExponentialKernels() {}

    /** Whether there are only letters, fractions, roots and absolute values. */
    static boolean isAlgebraic(Expr expr) {
        return switch (expr) {
            case Expr.Symbol _ -> false;
            case Expr.Power(Expr base, Expr exponent, Span _) ->
                exponent.variables().isEmpty()
                        && Exact.value(exponent)
                                .filter(value -> !base.variables().isEmpty()
                                        || value.denominator().bitLength() <= 5)
                                .isPresent()
                        && isAlgebraic(base);
            case Expr.Call(String function, List<Expr> arguments, Span _) ->
                Set.of("sqrt", "root", "cbrt", "abs").contains(function)
                                && arguments.stream().allMatch(ExponentialKernels::isAlgebraic)
                        || Exact.value(expr).isPresent();
            case Expr.Suffixed _ -> Exact.value(expr).isPresent();
            default -> expr.children().stream().allMatch(ExponentialKernels::isAlgebraic);
        };
    }

    /** exp(u) as e^u and logarithms by the natural one, where the variable is inside. */
    static Expr uniform(Expr expr, String variable) {
        Expr inner = Trees.map(expr, child -> uniform(child, variable));
        if (!(inner instanceof Expr.Call(String function, List<Expr> arguments, Span _))
                || !Statements.mentions(inner, variable)) {
            return inner;
        }
        return switch (function) {
            case "exp" -> Build.power(Build.symbol(Constant.E), arguments.getFirst());
            case "log" ->
                Build.quotient(
                        Build.call("ln", arguments.getFirst()),
                        Build.call("ln", arguments.size() == 2 ? arguments.getLast() : Build.whole(10)));
            default -> inner;
        };
    }

    /** The outermost powers with the variable in the exponent, and logarithms of it; null if it is in another function. */
    static @Nullable Set<Expr> of(Expr expr, String variable) {
        Set<Expr> kernels = new LinkedHashSet<>();
        return collect(expr, variable, kernels) ? kernels : null;
    }

    private static boolean collect(Expr expr, String variable, Set<Expr> kernels) {
        if (!Statements.mentions(expr, variable)) {
            return true;
        }
        if (expr instanceof Expr.Power(Expr _, Expr exponent, Span _) && Statements.mentions(exponent, variable)
                || Solver.isCall(expr, "ln")) {
            kernels.add(expr);
            return true;
        }
        if (expr instanceof Expr.Call(String function, List<Expr> _, Span _)
                && !Set.of("sqrt", "root", "cbrt").contains(function)) {
            return false;
        }
        return expr.children().stream().allMatch(child -> collect(child, variable, kernels));
    }
}
