package org.stepwise.cas.sets;

import java.util.List;
import java.util.Optional;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/** A high power beside a number: u^100 - 2 has the sign of |u| - 2^(1/100), and u^101 - 2 that of u - 2^(1/101). */
final class HighPower {

    /** Below, powers are multiplied out. */
    private static final int LOWEST = 25;

    private static final int HIGHEST = 100_000;

    private final String variable;

    HighPower(String variable) {
        this.variable = variable;
    }

    Optional<Expr> lowered(Expr difference) {
        if (difference instanceof Expr.Sum(List<Expr> terms, Span _) && terms.size() == 2) {
            return lowered(terms.getFirst(), negated(terms.getLast()))
                    .or(() -> lowered(terms.getLast(), negated(terms.getFirst())))
                    .or(() ->
                            lowered(negated(terms.getLast()), terms.getFirst()).map(Build::negation))
                    .or(() ->
                            lowered(negated(terms.getFirst()), terms.getLast()).map(Build::negation));
        }
        return Optional.empty();
    }

    private static Expr negated(Expr expr) {
        return expr instanceof Expr.Negation(Expr operand, Span _) ? operand : Build.negation(expr);
    }

    /** The power less the number. */
    private Optional<Expr> lowered(Expr power, Expr number) {
        if (!(power instanceof Expr.Power(Expr base, Expr exponent, Span _))
                || !Statements.mentions(base, variable)
                || !base.variables().equals(java.util.Set.of(variable))) {
            return Optional.empty();
        }
        Optional<Integer> times = Exact.value(exponent)
                .flatMap(value -> Numbers.small(value, HIGHEST))
                .filter(value -> value >= LOWEST);
        Optional<Rational> target = number.variables().isEmpty() ? Exact.value(number) : Optional.empty();
        if (times.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        boolean even = times.get() % 2 == 0;
        if (even && target.get().signum() < 0) {
            return Optional.of(Build.sum(Build.call("abs", base), Build.whole(1)));
        }
        Expr size = root(target.get().abs(), times.get());
        Expr root = target.get().signum() < 0 ? Build.negation(size) : size;
        return Optional.of(Build.difference(even ? Build.call("abs", base) : base, root));
    }

    private static Expr root(Rational size, int degree) {
        return Numbers.root(size, degree)
                .map(Build::number)
                .orElseGet(() -> Build.power(Build.number(size), Build.number(Rational.of(1, degree))));
    }
}
