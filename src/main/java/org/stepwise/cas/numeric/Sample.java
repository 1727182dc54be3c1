package org.stepwise.cas.numeric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Rational;

/** The fixed points at which expressions are looked at; the same ones every time. */
public record Sample(Map<String, Rational> point) {

    private static final List<Rational> POSITIVE = rationals("1/2 2 3 1/3 7/5 5 3/4 11 1/7 4/3 9 17/10");
    private static final List<Rational> MIXED =
            rationals("-1 2 -1/2 1/3 -3 5/2 -7/3 1 -11/10 4 -1/5 6 -13 1/4 -2 30 -1000 1000 -1000003 0");

    private static List<Rational> rationals(String text) {
        List<Rational> values = new ArrayList<>();
        for (String value : text.split(" ")) {
            values.add(Exact.value(Syntax.parse(value)).orElseThrow());
        }
        return List.copyOf(values);
    }

    public static List<Sample> points(Collection<String> names) {
        if (names.isEmpty()) {
            return List.of(new Sample(Map.of()));
        }
        List<Sample> samples = new ArrayList<>();
        for (List<Rational> values : List.of(POSITIVE, MIXED)) {
            for (int i = 0; i < values.size(); i++) {
                Map<String, Rational> point = new TreeMap<>();
                int shift = 0;
                for (String name : new TreeSet<>(names)) {
                    point.put(name, values.get((i + shift) % values.size()));
                    shift += 3;
                }
                samples.add(new Sample(point));
            }
        }
        return samples;
    }
}
