package org.stepwise.grading.slips;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    static final Slip FUNCTION_AGAIN = Slip.rule("function-again");
    private static final Slip TWICE = Slip.rule("differentiated-twice");
    private static final Slip INTEGRAND_AGAIN = Slip.rule("integrand-again");
    private static final Slip DIFFERENTIATED = Slip.rule("differentiated");
    private static final Slip NOT_DIVIDED = Slip.near("not-divided");
    private static final Slip OLD_EXPONENT = Slip.near("old-exponent");

    static final List<Slip> ALL = Stream.concat(
                    Arrays.stream(Differentiation.Bug.values()).map(Differentiation.Bug::slip),
                    Stream.of(FUNCTION_AGAIN, TWICE, INTEGRAND_AGAIN, DIFFERENTIATED, NOT_DIVIDED, OLD_EXPONENT))
            .toList();

    private CalculusRules() {}

    /** Whether the answer is what was to be differentiated, a constant aside. */
    static boolean isFunctionItself(Task task, Expr answer) {
        return task.goal() == Goal.DERIVATIVE
                && Derivative.of(answer, task.variable())
                        .filter(slope -> Alike.sameValue(task.expected(), slope))
                        .isPresent();
    }

    /** For a derivative that is expected, from the function itself. */
    static List<Candidate> derivative(Task task, Expr function) {
        String variable = task.variable();
        List<Candidate> results = new ArrayList<>();
        for (Differentiation.Bug bug : Differentiation.Bug.values()) {
            Differentiation.of(function, variable, bug)
                    .ifPresent(slope -> results.add(new Candidate(bug.slip(), slope)));
        }
        results.add(new Candidate(FUNCTION_AGAIN, function));
        for (Candidate changed : NodeRules.beforeDerivative(function)) {
            Derivative.of(changed.value(), variable)
                    .ifPresent(slope -> results.add(new Candidate(changed.slip(), slope)));
        }
        return results;
    }

    /** For a derivative that is expected, from itself. */
    static List<Candidate> derivative(Expr expected, String variable) {
        Expr expanded = NodeRules.expanded(expected);
        List<Candidate> results = new ArrayList<>();
        Derivative.of(expected, variable).ifPresent(slope -> results.add(new Candidate(TWICE, slope)));
        results.add(
                new Candidate(Differentiation.Bug.EXPONENT_KEPT.slip(), Build.product(Build.name(variable), expanded)));
        // n c x^(n-1) with c alone in front.
        powers(expanded, variable, (c, n) -> c.over(n.plus(Rational.ONE)), true)
                .ifPresent(sum -> results.add(new Candidate(Differentiation.Bug.NOT_IN_FRONT.slip(), sum)));
        return results;
    }

    /** For an antiderivative that is expected: what to compare with, constants aside. */
    static List<Candidate> integral(Expr expected, String variable) {
        Expr expanded = NodeRules.expanded(expected);
        List<Candidate> results = new ArrayList<>();
        Optional<Expr> integrand = Derivative.of(expanded, variable);
        integrand.ifPresent(f -> results.add(new Candidate(INTEGRAND_AGAIN, f)));
        integrand
                .flatMap(f -> Derivative.of(f, variable))
                .ifPresent(slope -> results.add(new Candidate(DIFFERENTIATED, slope)));
        // c x^(n+1) / (n+1) with c for c/(n+1), and with n below.
        powers(expanded, variable, Rational::times, false)
                .ifPresent(sum -> results.add(new Candidate(NOT_DIVIDED, sum)));
        powers(
                        expanded,
                        variable,
                        (c, n) -> n.equals(Rational.ONE) ? c : c.times(n).over(n.minus(Rational.ONE)),
                        false)
                .ifPresent(sum -> results.add(new Candidate(OLD_EXPONENT, sum)));
        return results;
    }

    /**
     * The sum with each coefficient changed by its power; other terms stay. Nothing if there is no power.
     *
     * @param only whether each term has to be a number times a power, or a number
     */
    private static Optional<Expr> powers(Expr sum, String variable, BinaryOperator<Rational> change, boolean only) {
        List<Expr> terms = sum instanceof Expr.Sum all ? all.terms() : List.of(sum);
        List<Expr> changed = new ArrayList<>();
        boolean any = false;
        for (Expr term : terms) {
            Optional<Expr> other = power(term, variable, change);
            if (other.isEmpty() && only && term.variables().contains(variable)) {
                return Optional.empty();
            }
            any |= other.isPresent();
            changed.add(other.orElse(term));
        }
        return any ? Optional.of(Build.sum(changed)) : Optional.empty();
    }

    private static Optional<Expr> power(Expr term, String variable, BinaryOperator<Rational> change) {
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
        Expr product = Build.product(Build.number(change.apply(coefficient.get(), exponent.get())), power);
        return Optional.of(negative ? Build.negation(product) : product);
    }
}
