package org.stepwise.tutoring.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.sets.RealSet;
import org.stepwise.cas.sets.SetRelation;
import org.stepwise.cas.sets.Solutions;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/**
 * What is known in a problem: the solutions where they can be listed, and the statement they come from.
 *
 * @param letters that are looked for
 * @param points values of all these letters, one a solution; empty where they are not known one by one
 * @param statement an equation, an inequality or several of them; null where only the points are known
 */
public record Ground(
        Set<String> letters,
        List<Map<String, Expr>> points,
        @Nullable Expr statement) {

    private static final Expr NEVER = Build.equation(Build.whole(0), Build.whole(1));

    static final Ground NONE = new Ground(Set.of(), List.of(), null);

    /** What a statement is in a problem. */
    public enum Relation {
        FOLLOWS,
        /** It holds for some solutions and not for others. */
        CASE,
        CONTRADICTS,
        OPEN
    }

    public Ground {
        letters = Set.copyOf(letters);
        points = List.copyOf(points);
    }

    public boolean isKnown() {
        return !points.isEmpty() || statement != null;
    }

    /** The problem that one statement is; its solutions are listed if it has one letter. */
    static Ground of(Expr statement) {
        return of(statement, statement.variables());
    }

    static Ground of(Expr statement, Set<String> letters) {
        if (letters.size() == 1) {
            String letter = letters.iterator().next();
            Optional<List<Expr>> values = RealSet.of(statement, letter).flatMap(RealSet::points);
            if (values.isPresent()) {
                return new Ground(
                        letters,
                        values.get().stream()
                                .map(value -> Map.of(letter, value))
                                .toList(),
                        statement);
            }
        }
        return new Ground(letters, List.of(), statement);
    }

    /** The problem that an equation in one letter is. */
    public static Ground alone(Expr statement, String letter) {
        return of(statement, Set.of(letter));
    }

    /** The problem with one solution, whatever it is. */
    static Ground at(Map<String, Expr> point) {
        return new Ground(point.keySet(), List.of(point), null);
    }

    static Expr all(List<Expr> statements) {
        return statements.size() == 1 ? statements.getFirst() : new Expr.And(statements, Span.NONE);
    }

    public boolean speaksOf(Set<String> others) {
        return !others.isEmpty() && letters.containsAll(plain(others));
    }

    /** The letters without the numbers of solutions: x for x_1. */
    private static Set<String> plain(Set<String> names) {
        Set<String> plain = new TreeSet<>();
        names.forEach(name -> plain.add(name.replaceFirst("_\\{?[0-9]\\}?$", "")));
        return plain;
    }

    public Relation relation(List<Expr> sides, List<String> signs) {
        if (!points.isEmpty()) {
            int holds = 0;
            for (Map<String, Expr> point : points) {
                Optional<Boolean> here = at(point, sides, signs);
                if (here.isEmpty()) {
                    return Relation.OPEN;
                }
                holds += here.get() ? 1 : 0;
            }
            return holds == points.size() ? Relation.FOLLOWS : holds > 0 ? Relation.CASE : Relation.CONTRADICTS;
        }
        return statement == null || signs.contains("~") ? Relation.OPEN : bySets(statement, sides, signs);
    }

    private Relation bySets(Expr known, List<Expr> sides, List<String> signs) {
        Expr claim = new Expr.Relation(sides, signs.stream().map(Formula::sign).toList(), Span.NONE);
        SetRelation relation = Solutions.compare(known, claim, letters, false).relation();
        boolean hollow = (relation == SetRelation.EQUAL || relation == SetRelation.SUBSET) && nothingSolves(known);
        return hollow
                ? byComplexNumbers(known, claim, sides, relation)
                : switch (relation) {
                    case EQUAL, SUBSET -> Relation.FOLLOWS;
                    case SUPERSET -> Relation.CASE;
                    case NEITHER -> Relation.CONTRADICTS;
                    case UNKNOWN -> Relation.OPEN;
                };
    }

    /** Of equations without a real solution those say the same that have the same complex ones. */
    private Relation byComplexNumbers(Expr known, Expr claim, List<Expr> sides, SetRelation real) {
        if (leaves(sides, List.of("="))) {
            return Relation.FOLLOWS;
        }
        return switch (Solutions.compare(known, claim, letters, true).relation()) {
            case EQUAL -> nothingSolvesOfAny(known) ? Relation.OPEN : Relation.FOLLOWS;
            case SUBSET -> nothingSolvesOfAny(known) ? valueOrOpen(sides) : Relation.FOLLOWS;
            case SUPERSET, NEITHER -> Relation.CONTRADICTS;
            // The formula with a root of a negative number has no real value either.
            case UNKNOWN -> real == SetRelation.EQUAL ? Relation.FOLLOWS : valueOrOpen(sides);
        };
    }

    private static Relation valueOrOpen(List<Expr> sides) {
        return isValue(sides) ? Relation.CONTRADICTS : Relation.OPEN;
    }

    private boolean nothingSolvesOfAny(Expr known) {
        return Solutions.compare(known, NEVER, letters, true).relation() == SetRelation.EQUAL;
    }

    /** From what has no solution everything follows, and nothing of it is worth saying. */
    private boolean nothingSolves(Expr known) {
        return Solutions.compare(known, NEVER, letters, false).relation() == SetRelation.EQUAL;
    }

    private static boolean isValue(List<Expr> sides) {
        return sides.getFirst() instanceof Expr.Name
                && sides.getLast().variables().isEmpty();
    }

    /** Whether 3 = 7 is what is left of 2x + 3 = 2x + 7: numbers as far apart as the sides of the problem, whatever the letters are. */
    public boolean leaves(List<Expr> sides, List<String> signs) {
        if (!(statement instanceof Expr.Relation(List<Expr> own, var _, var _))
                || own.size() != 2
                || sides.size() != 2
                || !signs.equals(List.of("="))) {
            return false;
        }
        Expr apart = Build.difference(sides.getFirst(), sides.getLast());
        Expr known = Build.difference(own.getFirst(), own.getLast());
        return Values.equal(apart, known).orElse(false)
                || Values.equal(Build.difference(sides.getLast(), sides.getFirst()), known)
                        .orElse(false);
    }

    /** Whether this is an example of one equation in two letters, and the formula a second one in the same. */
    boolean takes(Formula formula) {
        return statement instanceof Expr.Relation
                && letters.size() == 2
                && formula.isEquation()
                && formula.letters().equals(letters);
    }

    /** With a second equation. */
    Ground and(Formula formula) {
        return new Ground(
                letters,
                List.of(),
                new Expr.And(List.of(Objects.requireNonNull(statement), formula.statement()), Span.NONE));
    }

    /** Whether a claim is one of the stretches that make up the solutions, or some of them: x > 3 where x < -3 or x > 3. */
    public boolean isPart(List<Expr> sides, List<String> signs) {
        if (letters.size() != 1) {
            return false;
        }
        String letter = letters.iterator().next();
        Expr claim = new Expr.Relation(sides, signs.stream().map(Formula::sign).toList(), Span.NONE);
        Optional<List<RealSet.Stretch>> all = RealSet.of(known(), letter).flatMap(RealSet::stretches);
        Optional<List<RealSet.Stretch>> some = RealSet.of(claim, letter).flatMap(RealSet::stretches);
        return all.isPresent()
                && some.isPresent()
                && some.get().stream().allMatch(part -> all.get().stream().anyMatch(whole -> isSame(part, whole)));
    }

    private static boolean isSame(RealSet.Stretch one, RealSet.Stretch other) {
        return one.lowIn() == other.lowIn()
                && one.highIn() == other.highIn()
                && isSame(one.low(), other.low())
                && isSame(one.high(), other.high());
    }

    private static boolean isSame(@Nullable Expr one, @Nullable Expr other) {
        return one == null || other == null
                ? one == other
                : Values.equal(one, other).orElse(false);
    }

    /** Whether all that solves the claim solves the problem. */
    public boolean isWithin(List<Expr> sides, List<String> signs) {
        Expr claim = new Expr.Relation(sides, signs.stream().map(Formula::sign).toList(), Span.NONE);
        SetRelation relation = Solutions.compare(known(), claim, letters, false).relation();
        return relation == SetRelation.SUPERSET || relation == SetRelation.EQUAL;
    }

    private Expr known() {
        return statement != null ? statement : listed();
    }

    private static Optional<Boolean> at(Map<String, Expr> point, List<Expr> sides, List<String> signs) {
        Map<String, Expr> numbered = new java.util.HashMap<>(point);
        point.forEach((name, value) -> {
            for (int i = 1; i < 4; i++) {
                numbered.put(name + "_" + i, value);
            }
        });
        List<Expr> values =
                sides.stream().map(side -> side.substitute(numbered)).toList();
        boolean all = true;
        for (int i = 0; i < signs.size(); i++) {
            Optional<Boolean> holds = pair(values.get(i), signs.get(i), values.get(i + 1));
            if (holds.isEmpty()) {
                return holds;
            }
            all &= holds.get();
        }
        return Optional.of(all);
    }

    private static Optional<Boolean> pair(Expr left, String sign, Expr right) {
        List<Expr> lefts = org.stepwise.cas.algebra.Alternatives.of(left);
        List<Expr> rights = org.stepwise.cas.algebra.Alternatives.of(right);
        if (lefts.size() == 1 && rights.size() == 1) {
            return Values.holds(left, sign, right);
        }
        List<Optional<Boolean>> all = new ArrayList<>();
        lefts.forEach(one -> rights.forEach(other -> all.add(Values.holds(one, sign, other))));
        return all.contains(Optional.of(true))
                ? Optional.of(true)
                : all.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(false);
    }

    /** Whether an equation has just these solutions; nothing where that is open. */
    public Optional<Boolean> same(Expr claim) {
        SetRelation relation = Solutions.compare(known(), claim, letters, false).relation();
        return relation == SetRelation.UNKNOWN ? Optional.empty() : Optional.of(relation == SetRelation.EQUAL);
    }

    private Expr listed() {
        List<Expr> parts = points.stream()
                .map(point -> all(point.entrySet().stream()
                        .map(entry -> Build.equation(Build.name(entry.getKey()), entry.getValue()))
                        .toList()))
                .toList();
        return parts.size() == 1 ? parts.getFirst() : new Expr.Or(parts, Span.NONE);
    }
}
