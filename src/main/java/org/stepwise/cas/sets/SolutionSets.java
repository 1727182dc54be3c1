package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.algebra.Field;
import org.stepwise.cas.algebra.Fraction;
import org.stepwise.cas.algebra.Normalizer;
import org.stepwise.cas.algebra.Polynomial;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Sample;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/** Whether two equations have the same solutions, over the real numbers. */
public final class SolutionSets {

    private SolutionSets() {}

    public static Comparison compare(Expr.Relation a, Expr.Relation b) {
        Set<String> names = new TreeSet<>(a.variables());
        names.addAll(b.variables());
        try {
            Field field = new Field(names);
            Fraction left = difference(a, field);
            Fraction right = difference(b, field);
            if (!field.isRational()) {
                return proportional(left, right) ? looked(a, b) : new Comparison.Unknown();
            }
            if (proportional(left, right) && noDivisors(a, field) && noDivisors(b, field)) {
                return new Comparison.Equal();
            }
            if (names.size() == 1) {
                return onTheLine(a, b, names.iterator().next());
            }
            return surfaces(a, b, left, right, field, names);
        } catch (BeyondReach | ArithmeticException reason) {
            return new Comparison.Unknown();
        }
    }

    private static Expr difference(Expr.Relation equation) {
        return Build.difference(equation.sides().getFirst(), equation.sides().getLast());
    }

    private static Fraction difference(Expr.Relation equation, Field field) {
        return Normalizer.of(difference(equation), field);
    }

    private static boolean noDivisors(Expr.Relation equation, Field field) {
        Normalizer normalizer = new Normalizer(field);
        normalizer.of(difference(equation));
        return normalizer.divisors().isEmpty();
    }

    private static boolean proportional(Fraction left, Fraction right) {
        return !left.isZero() && !right.isZero() && left.over(right).isConstant();
    }

    private static Comparison looked(Expr.Relation a, Expr.Relation b) {
        return Equality.sameDomain(difference(a), difference(b)) ? new Comparison.Equal() : new Comparison.Unknown();
    }

    private static Comparison onTheLine(Expr.Relation a, Expr.Relation b, String name) {
        Optional<Boolean> same =
                RealSet.of(a, name).flatMap(one -> RealSet.of(b, name).flatMap(one::same));
        return same.<Comparison>map(alike -> alike ? new Comparison.Equal() : new Comparison.Different(Map.of()))
                .orElseGet(Comparison.Unknown::new);
    }

    private static Comparison surfaces(
            Expr.Relation a, Expr.Relation b, Fraction left, Fraction right, Field field, Set<String> names) {
        Set<Polynomial> some = new HashSet<>(left.numerator().factors().bases());
        Set<Polynomial> others = new HashSet<>(right.numerator().factors().bases());
        if (!left.isZero() && some.equals(others) && noDivisors(a, field) && noDivisors(b, field)) {
            return new Comparison.Equal();
        }
        Set<Polynomial> extra = new HashSet<>(others);
        extra.removeAll(some);
        some.removeAll(others);
        List<Map<String, Rational>> points = new ArrayList<>();
        Sample.points(names).forEach(sample -> points.add(sample.point()));
        some.forEach(factor -> points.addAll(points(factor, field)));
        extra.forEach(factor -> points.addAll(points(factor, field)));
        return points.stream()
                .filter(point -> holds(a, point, true) && holds(b, point, false)
                        || holds(a, point, false) && holds(b, point, true))
                .findFirst()
                .<Comparison>map(Comparison.Different::new)
                .orElseGet(Comparison.Unknown::new);
    }

    private static boolean holds(Expr equation, Map<String, Rational> point, boolean expected) {
        Map<String, Expr> values = new LinkedHashMap<>();
        point.forEach((name, value) -> values.put(name, Build.number(value)));
        return Exact.holds(equation.substitute(values)).equals(Optional.of(expected));
    }

    /** Rational points where a factor vanishes, found by a variable that occurs in it once. */
    private static List<Map<String, Rational>> points(Polynomial factor, Field field) {
        List<Map<String, Rational>> points = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < field.size(); i++) {
            names.addAll(field.shown(i).variables());
        }
        for (int i = 0; i < field.size(); i++) {
            if (factor.degree(i) != 1 || !(field.shown(i) instanceof Expr.Name(String name, Span _))) {
                continue;
            }
            List<Polynomial> parts = factor.coefficients(i);
            for (Sample sample : Sample.points(names)) {
                Rational slope = value(parts.get(1), field, sample.point());
                if (!slope.isZero()) {
                    Map<String, Rational> point = new TreeMap<>(sample.point());
                    point.put(
                            name,
                            value(parts.get(0), field, sample.point()).negate().over(slope));
                    points.add(point);
                }
            }
        }
        return points;
    }

    private static Rational value(Polynomial polynomial, Field field, Map<String, Rational> point) {
        Rational total = Rational.ZERO;
        for (Polynomial.Term term : polynomial.terms()) {
            Rational product = term.coefficient();
            for (int i = 0; i < field.size(); i++) {
                if (term.exponents()[i] > 0 && field.shown(i) instanceof Expr.Name(String name, Span _)) {
                    product = product.times(
                            point.getOrDefault(name, Rational.ZERO).power(term.exponents()[i]));
                }
            }
            total = total.plus(product);
        }
        return total;
    }
}
