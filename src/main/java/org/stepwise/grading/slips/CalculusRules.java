package org.stepwise.grading.slips;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/** Derivatives and antiderivatives taken the other way, or half. */
final class CalculusRules {

    private CalculusRules() {}

    /** For an antiderivative that is expected: what to compare with, constants aside. */
    static Stream<Map.Entry<Slip, Expr>> integral(Expr expanded, String variable) {
        List<Map.Entry<Slip, Expr>> results = new ArrayList<>();
        Optional<Expr> integrand = Derivative.of(expanded, variable);
        integrand.ifPresent(f -> results.add(Map.entry(Slip.rule("integrand-again"), f)));
        integrand
                .flatMap(f -> Derivative.of(f, variable))
                .ifPresent(slope -> results.add(Map.entry(Slip.rule("differentiated"), slope)));
        // c x^(n+1) / (n+1) with c for c/(n+1), and with n below.
        powers(expanded, variable, (c, n) -> c.times(n))
                .ifPresent(sum -> results.add(Map.entry(Slip.near("not-divided"), sum)));
        powers(
                        expanded,
                        variable,
                        (c, n) -> n.equals(Rational.ONE) ? c : c.times(n).over(n.minus(Rational.ONE)))
                .ifPresent(sum -> results.add(Map.entry(Slip.near("old-exponent"), sum)));
        return results.stream();
    }

    /** For a derivative that is expected. */
    static Stream<Map.Entry<Slip, Expr>> derivative(Expr expanded, String variable) {
        List<Map.Entry<Slip, Expr>> results = new ArrayList<>();
        Derivative.of(expanded, variable)
                .ifPresent(slope -> results.add(Map.entry(Slip.rule("differentiated-twice"), slope)));
        results.add(Map.entry(Slip.near("exponent-kept"), Build.product(Build.name(variable), expanded)));
        // n c x^(n-1) with c alone in front.
        powers(expanded, variable, (c, n) -> c.over(n.plus(Rational.ONE)))
                .ifPresent(sum -> results.add(Map.entry(Slip.near("exponent-not-in-front"), sum)));
        return results.stream();
    }

    /** The sum with each coefficient changed by its power; nothing if a term is no number times a power. */
    private static Optional<Expr> powers(Expr sum, String variable, BinaryOperator<Rational> change) {
        List<Expr> terms = sum instanceof Expr.Sum all ? all.terms() : List.of(sum);
        List<Expr> changed = new ArrayList<>();
        for (Expr term : terms) {
            boolean negative = term instanceof Expr.Negation;
            Expr bare = term instanceof Expr.Negation(Expr operand, Span _) ? operand : term;
            List<Expr> factors = bare instanceof Expr.Product product ? product.factors() : List.of(bare);
            Optional<Rational> coefficient =
                    factors.size() == 2 ? Exact.value(factors.getFirst()) : Optional.of(Rational.ONE);
            Expr power = factors.getLast();
            Optional<Rational> exponent = power.equals(Build.name(variable))
                    ? Optional.of(Rational.ONE)
                    : power instanceof Expr.Power(Expr base, Expr n, Span _) && base.equals(Build.name(variable))
                            ? Exact.value(n)
                            : Optional.empty();
            if (factors.size() > 2
                    || coefficient.isEmpty()
                    || exponent.isEmpty()
                    || exponent.get().signum() <= 0) {
                return Optional.empty();
            }
            Expr number = Build.number(change.apply(coefficient.get(), exponent.get()));
            Expr product = Build.product(number, power);
            changed.add(negative ? Build.negation(product) : product);
        }
        return Optional.of(Build.sum(changed));
    }
}
