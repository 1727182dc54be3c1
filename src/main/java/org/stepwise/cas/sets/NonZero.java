package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.polynomial.RootIsolation;
import org.stepwise.cas.polynomial.Univariate;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** Expressions known not to be zero: by the convention of schools, divisors in which only parameters stand. */
record NonZero(List<Expr> divisors) {

    static NonZero of(List<Expr> statements, Set<String> unknowns) {
        List<Expr> found = new ArrayList<>();
        statements.forEach(statement -> collect(statement, found));
        found.removeIf(divisor -> divisor.variables().isEmpty()
                || unknowns.isEmpty()
                || divisor.variables().stream().anyMatch(unknowns::contains));
        return new NonZero(found);
    }

    static void collect(Expr expr, List<Expr> found) {
        if (expr instanceof Expr.Quotient(Expr _, Expr bottom, Span _)) {
            found.add(bottom);
        }
        if (expr instanceof Expr.Power(Expr base, Expr exponent, Span _) && exponent instanceof Expr.Negation) {
            found.add(base);
        }
        expr.children().forEach(child -> collect(child, found));
    }

    NonZero and(List<Expr> more) {
        List<Expr> all = new ArrayList<>(divisors);
        all.addAll(more);
        return new NonZero(all);
    }

    boolean keeps(Point point) {
        return divisors.stream()
                .allMatch(divisor ->
                        Truth.sign(divisor, point).filter(sign -> sign != 0).isPresent());
    }

    /** Whether a polynomial without roots certainly vanishes nowhere: each factor divides one of these. */
    boolean covers(Polynomial polynomial, Eliminant eliminant) {
        if (polynomial.isConstant()) {
            return !polynomial.isZero();
        }
        return polynomial.factors().bases().stream()
                .allMatch(base -> constant(base, eliminant)
                        || rootless(base, eliminant)
                        || divisors.stream().anyMatch(divisor -> divides(base, divisor, eliminant)));
    }

    /** One letter alone, and no real root: x² + 1. */
    private static boolean rootless(Polynomial base, Eliminant eliminant) {
        List<Integer> used =
                eliminant.letters().values().stream().filter(base::uses).toList();
        return used.size() == 1
                && eliminant.rootless()
                && RootIsolation.of(Univariate.of(base, used.getFirst())).isEmpty();
    }

    /** π and e are not zero. */
    private static boolean constant(Polynomial base, Eliminant eliminant) {
        return Optional.ofNullable(eliminant.letters().get("pi"))
                        .filter(index -> base.equals(Polynomial.variable(index)))
                        .isPresent()
                || Optional.ofNullable(eliminant.letters().get("e"))
                        .filter(index -> base.equals(Polynomial.variable(index)))
                        .isPresent();
    }

    private static boolean divides(Polynomial base, Expr divisor, Eliminant eliminant) {
        try {
            Fraction value = eliminant.of(divisor);
            Polynomial top = eliminant.rootless(value.numerator());
            return !top.isZero() && !top.isConstant() && base.divides(top) && top.equals(value.numerator());
        } catch (BeyondReach | ArithmeticException reason) {
            return false;
        }
    }
}
