package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Sample;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Polynomial;
import org.stepwise.cas.polynomial.RootIsolation;
import org.stepwise.cas.polynomial.Univariate;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;

/**
 * A branch with letters solved for as far as that goes: each solved letter has a value in the free ones, the equations
 * that are left hold between those, and so do the other relations.
 *
 * @param nonZero what the branch itself divides by, so that it vanishes nowhere on it
 */
record Graph(
        Map<String, Expr> solved,
        List<Expr> equations,
        List<Expr.Relation> others,
        List<Expr> nonZero,
        Set<String> free) {

    private static final int MOST_POINTS = 40;

    static Graph of(Branch branch, Set<String> names, Set<String> unknowns, NonZero convention) {
        List<Expr> divisors = new ArrayList<>();
        branch.relations().forEach(relation -> NonZero.collect(relation, divisors));
        for (Expr.Relation relation : branch.others()) {
            if (relation.signs().getFirst() == Sign.UNEQUAL) {
                divisors.add(Branch.difference(relation));
            }
        }
        Graph graph = new Graph(Map.of(), branch.equations(), branch.others(), divisors, new TreeSet<>(names));
        Graph next = graph.step(unknowns, convention);
        while (next != null) {
            graph = next;
            next = graph.step(unknowns, convention);
        }
        return graph;
    }

    private @Nullable Graph step(Set<String> unknowns, NonZero convention) {
        for (int pass = 0; pass < 3; pass++) {
            for (Expr equation : equations) {
                Map.Entry<String, Expr> value =
                        pass == 0 ? explicit(equation) : linear(equation, pass == 1 ? unknowns : free, convention);
                if (value != null) {
                    return with(value.getKey(), value.getValue(), equation);
                }
            }
        }
        return null;
    }

    /** x = anything without x. */
    private Map.@Nullable Entry<String, Expr> explicit(Expr equation) {
        Expr left = equation.children().getFirst();
        Expr right = equation.children().getLast().children().getFirst();
        for (int turn = 0; turn < 2; turn++) {
            Expr one = turn == 0 ? left : right;
            Expr other = turn == 0 ? right : left;
            if (one instanceof Expr.Name name
                    && free.contains(name.name())
                    && !other.variables().contains(name.name())) {
                return Map.entry(name.name(), other);
            }
        }
        return null;
    }

    private Map.@Nullable Entry<String, Expr> linear(Expr equation, Set<String> wanted, NonZero convention) {
        Eliminant eliminant = new Eliminant(new TreeSet<>(equation.variables()));
        Polynomial top;
        try {
            Fraction value = eliminant.of(equation);
            top = value.numerator();
        } catch (BeyondReach reason) {
            return null;
        }
        if (!eliminant.rootless()) {
            return null;
        }
        NonZero known = convention.and(nonZero);
        Map<Integer, Expr> letters = letters(eliminant);
        // What is known is read into the same letters meanwhile.
        for (Map.Entry<String, Integer> letter : new LinkedHashMap<>(eliminant.letters()).entrySet()) {
            if (wanted.contains(letter.getKey())
                    && free.contains(letter.getKey())
                    && top.degree(letter.getValue()) == 1) {
                List<Polynomial> parts = top.coefficients(letter.getValue());
                if (known.covers(parts.getLast(), eliminant)) {
                    return Map.entry(
                            letter.getKey(),
                            Build.quotient(
                                    Build.negation(Written.of(parts.getFirst(), letters)),
                                    Written.of(parts.getLast(), letters)));
                }
            }
        }
        return null;
    }

    static Map<Integer, Expr> letters(Eliminant eliminant) {
        Map<Integer, Expr> letters = new LinkedHashMap<>();
        eliminant
                .letters()
                .forEach((name, index) -> letters.put(
                        index,
                        name.equals("pi")
                                ? Build.symbol(org.stepwise.cas.tree.Constant.PI)
                                : name.equals("e")
                                        ? Build.symbol(org.stepwise.cas.tree.Constant.E)
                                        : Build.name(name)));
        return letters;
    }

    private Graph with(String name, Expr value, Expr used) {
        Map<String, Expr> by = Map.of(name, value);
        Map<String, Expr> values = new LinkedHashMap<>();
        solved.forEach((key, old) -> values.put(key, old.substitute(by)));
        values.put(name, value);
        List<Expr> rest = new ArrayList<>();
        for (Expr equation : equations) {
            if (equation != used) {
                Expr next = equation.substitute(by);
                if (!vanishes(next)) {
                    rest.add(next);
                }
            }
        }
        Set<String> left = new TreeSet<>(free);
        left.remove(name);
        return new Graph(
                values,
                rest,
                others.stream()
                        .map(other -> (Expr.Relation) other.substitute(by))
                        .toList(),
                nonZero.stream().map(divisor -> divisor.substitute(by)).toList(),
                left);
    }

    private static boolean vanishes(Expr expr) {
        try {
            return new Eliminant(new TreeSet<>(expr.variables())).of(expr).isZero();
        } catch (BeyondReach reason) {
            return false;
        }
    }

    /** Whether one equation in one letter is left, so that its roots give all points. */
    boolean isFinite() {
        if (free.size() != 1 || equations.isEmpty()) {
            return false;
        }
        Eliminant eliminant = new Eliminant(free);
        Polynomial top = eliminant.rootless(eliminant.of(equations.getFirst()).numerator());
        if (eliminant.letters().size() > 1 || top.isZero()) {
            return false;
        }
        // What is too large to solve is refused here, where that is no list of no points.
        return top.isConstant() || RootIsolation.of(Univariate.of(top, 0)).size() <= top.degree(0);
    }

    /** Some points that are likely to lie on it: samples of the free letters, one of them solved for if need be. */
    List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (Sample sample : Sample.points(free)) {
            if (equations.isEmpty()) {
                points.add(completed(Point.of(sample.point())));
                continue;
            }
            for (String letter : free) {
                points.addAll(solvedFor(letter, sample.point()));
            }
            if (points.size() > MOST_POINTS) {
                return points;
            }
        }
        return points;
    }

    /** Finitely many points among which all are; BeyondReach where none are found so. */
    List<Point> eliminated() {
        List<Point> points = new ArrayList<>();
        for (Map<String, Expr> values : Elimination.points(equations, free)) {
            Point point = Point.EMPTY;
            for (Map.Entry<String, Expr> entry : values.entrySet()) {
                point = point.with(entry.getKey(), entry.getValue());
            }
            points.add(completed(point));
        }
        return points;
    }

    /** All of them, where {@link #isFinite} holds; BeyondReach or an ArithmeticException where one is not found. */
    List<Point> allPoints() {
        Eliminant eliminant = new Eliminant(free);
        Polynomial top = eliminant.rootless(eliminant.of(equations.getFirst()).numerator());
        if (top.isConstant()) {
            return List.of();
        }
        String letter = free.iterator().next();
        return RootIsolation.of(Univariate.of(top, 0)).stream()
                .map(root -> completed(Point.of(Map.of()).with(letter, root)))
                .toList();
    }

    private Point completed(Point point) {
        Point all = point;
        for (Map.Entry<String, Expr> entry : solved.entrySet()) {
            all = all.with(entry.getKey(), entry.getValue());
        }
        return all;
    }

    private List<Point> solvedFor(String letter, Map<String, Rational> sample) {
        Map<String, Expr> values = new LinkedHashMap<>();
        Map<String, Rational> rest = new LinkedHashMap<>(sample);
        rest.remove(letter);
        rest.forEach((name, value) -> values.put(name, Build.number(value)));
        try {
            Eliminant eliminant = new Eliminant(List.of(letter));
            Polynomial top = eliminant.rootless(
                    eliminant.of(equations.getFirst().substitute(values)).numerator());
            if (top.isConstant() || eliminant.letters().size() > 1) {
                return List.of();
            }
            return RootIsolation.of(Univariate.of(top, 0)).stream()
                    .map(root -> completed(Point.of(rest).with(letter, root)))
                    .toList();
        } catch (BeyondReach | ArithmeticException reason) {
            return List.of();
        }
    }
}
