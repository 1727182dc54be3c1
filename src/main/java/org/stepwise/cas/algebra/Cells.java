package org.stepwise.cas.algebra;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** The line cut at the real roots of some polynomials in its letter: between the cuts all their signs stay the same. */
final class Cells {

    private final String name;
    private final Map<Expr, Univariate> lines = new java.util.LinkedHashMap<>();
    private final List<Rational> places;

    private Cells(String name, Map<Expr, Polynomial> polynomials, Collection<Univariate> cuts) {
        this.name = name;
        List<Univariate> all = new ArrayList<>(cuts);
        for (Map.Entry<Expr, Polynomial> entry : polynomials.entrySet()) {
            Univariate line = Univariate.of(entry.getValue(), 0);
            lines.put(entry.getKey(), line);
            all.add(line);
        }
        Univariate product = all.stream().reduce(new Univariate(List.of(Rational.ONE)), Univariate::times);
        List<Univariate> chain = product.chain();
        this.places = product.betweenRoots(chain).stream()
                .map(place -> plain(place, product, chain))
                .toList();
    }

    /** A plainer number in the same cell, at which more values are known exactly. */
    private static Rational plain(Rational place, Univariate product, List<Univariate> chain) {
        for (long candidate : new long[] {0, 1, -1, 2, -2, 3, -3}) {
            Rational other = Rational.of(candidate);
            boolean near = !product.at(other).isZero() && Univariate.rootsBetween(chain, place, other) == 0;
            if (near) {
                return other;
            }
        }
        return place;
    }

    /** Nothing if there is more than one letter or too much to cut. The polynomials' letter has the index 0. */
    static Optional<Cells> of(Set<String> names, Map<Expr, Polynomial> polynomials, Collection<Univariate> cuts) {
        if (names.size() != 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Cells(names.iterator().next(), polynomials, cuts));
        } catch (BeyondReach reason) {
            return Optional.empty();
        }
    }

    /** One point of every cell in which these signs hold; signs of other polynomials are not looked at. */
    List<Map<String, Rational>> points(Map<Expr, Integer> signs) {
        List<Map<String, Rational>> points = new ArrayList<>();
        for (Rational place : places) {
            boolean holds = signs.entrySet().stream().allMatch(sign -> {
                Univariate line = lines.get(sign.getKey());
                return line == null || line.at(place).signum() == sign.getValue();
            });
            if (holds) {
                points.add(Map.of(name, place));
            }
        }
        return points;
    }
}
