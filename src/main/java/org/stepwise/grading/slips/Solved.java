package org.stepwise.grading.slips;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/**
 * An equation of first or second degree as a x² + b x + c = 0, read off from its values.
 *
 * @param left what is added to the letter's terms on the left
 * @param right what is added to them on the right; c is left - right
 */
record Solved(Rational a, Rational b, Rational c, Rational left, Rational right) {

    private static final List<Rational> FURTHER =
            List.of(Rational.of(2), Rational.of(3), Rational.of(-7), Rational.of(5, 3), Rational.of(101));

    /** Nothing where an equation in this letter is of another kind. */
    static @Nullable Solved of(Expr equation, String variable) {
        if (!(equation instanceof Expr.Relation(List<Expr> sides, var signs, Span _)) || signs.size() != 1) {
            return null;
        }
        Expr difference = Build.difference(sides.getFirst(), sides.getLast());
        Optional<Rational> zero = at(difference, variable, Rational.ZERO);
        Optional<Rational> one = at(difference, variable, Rational.ONE);
        Optional<Rational> minus = at(difference, variable, Rational.ONE.negate());
        Optional<Rational> left = at(sides.getFirst(), variable, Rational.ZERO);
        Optional<Rational> right = at(sides.getLast(), variable, Rational.ZERO);
        if (zero.isEmpty() || one.isEmpty() || minus.isEmpty() || left.isEmpty() || right.isEmpty()) {
            return null;
        }
        Rational half = Rational.of(1, 2);
        Rational a = one.get().plus(minus.get()).times(half).minus(zero.get());
        Rational b = one.get().minus(minus.get()).times(half);
        Solved solved = new Solved(a, b, zero.get(), left.get(), right.get());
        return FURTHER.stream().allMatch(x -> at(difference, variable, x).equals(Optional.of(solved.valueAt(x))))
                ? solved
                : null;
    }

    private static Optional<Rational> at(Expr expr, String variable, Rational x) {
        return Exact.value(expr.substitute(Map.of(variable, Build.number(x))));
    }

    private Rational valueAt(Rational x) {
        return a.times(x).plus(b).times(x).plus(c);
    }

    boolean linear() {
        return a.isZero() && !b.isZero();
    }

    boolean quadratic() {
        return !a.isZero();
    }

    /** Whether the solutions are those of the other with turned signs. */
    boolean mirrors(Solved other) {
        return a.times(other.c).equals(other.a.times(c))
                && a.times(other.b).equals(other.a.times(b).negate())
                && b.times(other.c).equals(other.b.times(c).negate());
    }

    Rational discriminant() {
        return b.times(b).minus(Rational.of(4).times(a).times(c));
    }

    /** The real solutions; none where there are none or all numbers are. */
    List<Expr> solutions() {
        if (linear()) {
            return List.of(Build.number(c.negate().over(b)));
        }
        return quadratic() ? both(b.negate(), discriminant(), Rational.of(2).times(a)) : List.of();
    }

    /** (middle ± √radicand) / below. */
    static List<Expr> both(Rational middle, Rational radicand, Rational below) {
        return both(middle, Build.call("sqrt", Build.number(radicand)), radicand.signum(), below);
    }

    private static List<Expr> both(Rational middle, Expr root, int signum, Rational below) {
        if (signum < 0 || below.isZero()) {
            return List.of();
        }
        List<Expr> results = new ArrayList<>();
        results.add(Build.quotient(Build.difference(Build.number(middle), root), Build.number(below)));
        if (signum > 0) {
            results.add(Build.quotient(Build.sum(Build.number(middle), root), Build.number(below)));
        }
        return results;
    }
}
