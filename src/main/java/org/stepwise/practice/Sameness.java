package org.stepwise.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.sets.RealSet;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/**
 * Why a line that follows says the same as the one before; nothing where algebra does not show it in a sentence.
 *
 * @param letter the one that is asked for
 * @param asksFor what the key expects
 */
record Sameness(Expr before, Expr line, @Nullable String letter, Optional<Expr> asksFor) {

    private static final int MOST_SOLUTIONS = 4;
    private static final List<Integer> PLACES = List.of(2, 3, 5, 7, 11, 13);

    Optional<Evidence> evidence() {
        return solutions().or(this::values);
    }

    private Optional<Evidence> solutions() {
        Optional<RealSet> then = statement(before);
        Optional<RealSet> now = statement(line);
        if (then.isEmpty() || now.isEmpty() || !then.get().same(now.get()).equals(Optional.of(true))) {
            return Optional.empty();
        }
        List<String> facts = both();
        then.filter(set -> set.isFinite() && !set.isEmpty())
                .flatMap(RealSet::points)
                .filter(points -> points.size() <= MOST_SOLUTIONS)
                .ifPresent(points -> points.forEach(point -> facts.add(Point.maths(point))));
        return Optional.of(new Evidence(Evidence.Kind.SAME_SOLUTIONS, facts));
    }

    /** A single value or a list of them is read as its letter's solutions. */
    private Optional<RealSet> statement(Expr expr) {
        boolean says = expr instanceof Expr.Relation || expr instanceof Expr.Or || expr instanceof Expr.And;
        return says && letter != null && expr.variables().contains(letter)
                ? RealSet.of(expr, letter)
                : Optional.empty();
    }

    private Optional<Evidence> values() {
        Expr then = Point.bare(before, Map.of());
        Expr now = Point.bare(line, Map.of());
        if (then instanceof Expr.Relation || now instanceof Expr.Relation || !Equality.equal(then, now)) {
            return Optional.empty();
        }
        List<String> facts = both();
        TreeSet<String> letters = new TreeSet<>(then.variables());
        letters.addAll(now.variables());
        if (letters.isEmpty()) {
            Exact.value(now).map(Point::maths).ifPresent(facts::add);
            return Optional.of(new Evidence(Evidence.Kind.SAME_VALUE, facts));
        }
        // A value of the expression may be just what is asked.
        boolean tells = asksFor.filter(key -> !key.variables().isEmpty()).isPresent();
        return tells
                ? place(letters, then, now).or(() -> Optional.of(new Evidence(Evidence.Kind.SAME_VALUE, facts)))
                : Optional.of(new Evidence(Evidence.Kind.SAME_VALUE, facts));
    }

    private Optional<Evidence> place(TreeSet<String> letters, Expr then, Expr now) {
        for (int first = 0; first < PLACES.size(); first++) {
            Map<String, Expr> values = new LinkedHashMap<>();
            int next = first;
            for (String name : letters) {
                values.put(name, Build.whole(PLACES.get(next++ % PLACES.size())));
            }
            Point point = new Point(values);
            Optional<Rational> value = point.value(now);
            if (value.isPresent() && value.equals(point.value(then))) {
                List<String> facts = both();
                facts.add(point.tex());
                facts.add(Point.maths(value.get()));
                return Optional.of(new Evidence(Evidence.Kind.SAME_AT, facts));
            }
        }
        return Optional.empty();
    }

    private List<String> both() {
        return new ArrayList<>(List.of(Point.maths(before), Point.maths(line)));
    }
}
