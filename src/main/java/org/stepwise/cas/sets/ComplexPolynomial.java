package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Alternatives;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** Equations with complex coefficients of which it is plain how many roots they have: a z^n = b and quadratic ones. */
final class ComplexPolynomial {

    private static final int HIGHEST = 8;

    private final String variable;

    ComplexPolynomial(String variable) {
        this.variable = variable;
    }

    /** @param difference zero at exactly so many different numbers */
    record Simple(Expr difference, int roots) {}

    /** Whether the two certainly differ by a constant factor only. */
    boolean proportional(Expr one, Expr other) {
        List<Expr> a = coefficients(one);
        List<Expr> b = coefficients(other);
        if (a == null || b == null || a.size() != b.size() || isZero(a.getLast()) || isZero(b.getLast())) {
            return false;
        }
        return IntStream.range(0, a.size())
                .allMatch(i ->
                        ComplexRoots.equal(Build.product(a.get(i), b.getLast()), Build.product(b.get(i), a.getLast())));
    }

    /** The one root of a quadratic equation that has only one; null for another equation. */
    @Nullable
    Expr doubleRoot(Expr difference) {
        List<Expr> c = coefficients(difference);
        return c != null && c.size() == 3 && !isZero(c.get(2)) && isZero(discriminant(c))
                ? Build.quotient(Build.negation(c.get(1)), Build.product(Build.whole(2), c.get(2)))
                : null;
    }

    @Nullable
    Simple of(Expr difference) {
        List<Expr> coefficients = coefficients(difference);
        if (coefficients == null) {
            return null;
        }
        int degree = coefficients.size() - 1;
        if (degree == 0 || isZero(coefficients.getLast())) {
            return null;
        }
        boolean pure = coefficients.subList(1, degree).stream().allMatch(ComplexPolynomial::isZero);
        boolean distinct = pure ? !isZero(coefficients.getFirst()) : degree == 2 && !isZero(discriminant(coefficients));
        return distinct ? new Simple(difference, degree) : null;
    }

    /** From the constant one to the leading one; null for what is no polynomial, or a high one. */
    private @Nullable List<Expr> coefficients(Expr difference) {
        if (!isPolynomial(difference)) {
            return null;
        }
        List<Expr> coefficients = new ArrayList<>();
        Expr derived = difference;
        long factorial = 1;
        while (derived.variables().contains(variable) && coefficients.size() <= HIGHEST) {
            coefficients.add(at0(derived, factorial));
            factorial *= coefficients.size();
            derived = Derivative.of(derived, variable).orElse(Build.whole(0));
        }
        coefficients.add(at0(derived, factorial));
        return coefficients.size() > HIGHEST + 1 ? null : coefficients;
    }

    private Expr at0(Expr derived, long factorial) {
        return Build.quotient(derived.substitute(Map.of(variable, Build.whole(0))), Build.whole(factorial));
    }

    private static Expr discriminant(List<Expr> c) {
        return Build.difference(Build.power(c.get(1), 2), Build.product(Build.whole(4), c.get(0), c.get(2)));
    }

    private static boolean isZero(Expr constant) {
        return ComplexRoots.equal(constant, Build.whole(0));
    }

    private boolean isPolynomial(Expr expr) {
        return switch (expr) {
            case Expr.Name(String name, Span _) -> name.equals(variable);
            case Expr.Sum _, Expr.Product _, Expr.Negation _ ->
                expr.children().stream().allMatch(this::isPolynomial);
            case Expr.Quotient(Expr top, Expr bottom, Span _) ->
                isPolynomial(top) && bottom.variables().isEmpty();
            case Expr.Power(Expr base, Expr exponent, Span _) -> exponent instanceof Expr.Whole && isPolynomial(base);
            case Expr.Symbol symbol -> symbol.constant() == Constant.I || symbol.constant() == Constant.PI;
            default -> expr.variables().isEmpty() && Alternatives.of(expr).size() == 1;
        };
    }
}
