package org.stepwise.solver.rewriting;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Literals;

/** Where the letter that is asked for stands in an expression. */
public record Letter(String name) {

    private static final Set<String> WAVES = Set.of("sin", "cos", "tan");

    public Expr expr() {
        return Build.name(name);
    }

    public boolean is(Expr expr) {
        return expr instanceof Expr.Name other && other.name().equals(name);
    }

    public boolean occurs(Expr expr) {
        return count(expr) > 0;
    }

    public int count(Expr expr) {
        return is(expr) ? 1 : expr.children().stream().mapToInt(this::count).sum();
    }

    private boolean any(Expr expr, Predicate<Expr> here) {
        return occurs(expr) && (here.test(expr) || expr.children().stream().anyMatch(child -> any(child, here)));
    }

    public boolean isBelow(Expr expr) {
        return any(
                expr,
                place -> place instanceof Expr.Quotient(Expr _, Expr bottom, Span _) && occurs(bottom)
                        || place instanceof Expr.Power(Expr base, Expr exponent, Span _)
                                && occurs(base)
                                && Literals.value(exponent)
                                        .filter(value -> value.signum() < 0)
                                        .isPresent());
    }

    public boolean isIn(Expr expr, String function) {
        return any(expr, place -> Chalk.is(place, function));
    }

    public boolean hasRoot(Expr expr) {
        return any(expr, RootRules::isRoot);
    }

    public boolean hasLogarithm(Expr expr) {
        return any(expr, FunctionRules::isLogarithm);
    }

    public boolean hasAngle(Expr expr) {
        return any(expr, place -> place instanceof Expr.Call call && WAVES.contains(call.function()));
    }

    public boolean isExponent(Expr expr) {
        return any(expr, place -> place instanceof Expr.Power power && occurs(power.exponent()));
    }

    /** In how many factors of a product the letter stands; a power counts as two. */
    public int factors(Expr expr) {
        return switch (expr) {
            case Expr.Product(List<Expr> factors, Span _) ->
                factors.stream().mapToInt(factor -> Math.min(1, count(factor))).sum();
            case Expr.Negation(Expr operand, Span _) -> factors(operand);
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> occurs(bottom) ? 1 : factors(top);
            default -> 1;
        };
    }
}
