package org.stepwise.cas.algebra;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stepwise.cas.polynomial.Algebraic;
import org.stepwise.cas.polynomial.Cuts;
import org.stepwise.cas.polynomial.Zeros;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** The line cut at the real roots of some polynomials in its letter: between the cuts all their signs stay the same. */
final class SignCells {

    private final String name;
    private final Map<Expr, Zeros> lines;
    private final List<Rational> inside;

    SignCells(String name, Map<Expr, Zeros> lines, Collection<Zeros> cuts) {
        this.name = name;
        this.lines = lines;
        List<Algebraic> places = Stream.concat(lines.values().stream(), cuts.stream())
                .flatMap(line -> line.places().stream())
                .toList();
        this.inside = new Cuts(places).inside();
    }

    /** Whether this sign occurs somewhere beside the assumed ones. */
    boolean has(Expr polynomial, int sign, Map<Expr, Integer> assumed) {
        Map<Expr, Integer> all = new HashMap<>(assumed);
        all.put(polynomial, sign);
        return !points(all).isEmpty();
    }

    /** One point of every cell in which these signs hold; signs of other polynomials are not looked at. */
    List<Map<String, Rational>> points(Map<Expr, Integer> signs) {
        List<Map<String, Rational>> points = new ArrayList<>();
        for (Rational place : inside) {
            boolean holds = signs.entrySet().stream().allMatch(sign -> {
                Zeros line = lines.get(sign.getKey());
                return line == null || line.sign(place) == sign.getValue();
            });
            if (holds) {
                points.add(Map.of(name, place));
            }
        }
        return points;
    }
}
