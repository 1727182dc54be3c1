package org.stepwise.grading.slips;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.sets.RealSet;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/** Whether an answer certainly is what a slip would give. */
final class Alike {

    private static final List<Rational> PLACES = List.of(Rational.of(3, 2), Rational.of(7, 5), Rational.of(5, 3));

    private Alike() {}

    static boolean same(Task task, Expr candidate, Expr answer) {
        return switch (task.goal()) {
            case INTEGRAL -> sameSlope(candidate, answer, task.variable());
            case REGION ->
                RealSet.of(candidate, task.variable())
                        .flatMap(set -> RealSet.of(answer, task.variable()).flatMap(set::same))
                        .orElse(false);
            default -> same(candidate, answer);
        };
    }

    private static boolean same(Expr one, Expr other) {
        return switch (one) {
            case Expr.Braces(List<Expr> items, Span _) ->
                other instanceof Expr.Braces(List<Expr> others, Span _)
                        && items.size() == others.size()
                        && items.stream().allMatch(item -> others.stream().anyMatch(value -> same(item, value)))
                        && others.stream().allMatch(value -> items.stream().anyMatch(item -> same(item, value)));
            case Expr.Relation relation ->
                other instanceof Expr.Relation answer
                        && relation.signs().equals(answer.signs())
                        && eachSame(relation, answer);
            case Expr.Bracketed point ->
                other instanceof Expr.Bracketed answer
                        && point.left() == answer.left()
                        && point.right() == answer.right()
                        && eachSame(point, answer);
            case Expr.Listing list -> other instanceof Expr.Listing && eachSame(list, other);
            default -> sameValue(one, other);
        };
    }

    private static boolean eachSame(Expr one, Expr other) {
        List<Expr> some = one.children();
        List<Expr> others = other.children();
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> same(some.get(i), others.get(i)));
    }

    static boolean sameValue(Expr one, Expr other) {
        return one.equals(other) || !apart(one, other) && Equality.equal(one, other);
    }

    /** A first look, which is cheap: other letters, or other values in one place. */
    private static boolean apart(Expr one, Expr other) {
        java.util.TreeSet<String> names = new java.util.TreeSet<>(one.variables());
        names.addAll(other.variables());
        Map<String, Expr> place = new java.util.HashMap<>();
        int next = 0;
        for (String name : names) {
            place.put(name, Build.number(PLACES.get(next++ % PLACES.size()).plus(Rational.of(next / PLACES.size()))));
        }
        Optional<Rational> left = value(one, place);
        Optional<Rational> right = value(other, place);
        return left.isPresent() && right.isPresent() && !left.equals(right);
    }

    private static Optional<Rational> value(Expr expr, Map<String, Expr> place) {
        return Exact.value(place.isEmpty() ? expr : expr.substitute(place));
    }

    private static boolean sameSlope(Expr candidate, Expr answer, String variable) {
        Optional<Expr> one = Derivative.of(candidate, variable);
        Optional<Expr> other = Derivative.of(answer, variable);
        return one.isPresent()
                && other.isPresent()
                && !sameValue(Build.whole(0), other.get())
                && sameValue(one.get(), other.get());
    }
}
