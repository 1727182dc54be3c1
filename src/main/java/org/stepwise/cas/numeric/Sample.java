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
        add(samples, POSITIVE, names, 3);
        add(samples, MIXED, names, 3);
        if (names.size() > 1) {
            add(samples, MIXED, names, 2);
        }
        return samples;
    }

    /** @param shift how far apart in the list the values of neighbouring letters are */
    private static void add(List<Sample> samples, List<Rational> values, Collection<String> names, int shift) {
        for (int i = 0; i < values.size(); i++) {
            Map<String, Rational> point = new TreeMap<>();
            int ahead = 0;
            for (String name : new TreeSet<>(names)) {
                point.put(name, values.get((i + ahead) % values.size()));
                ahead += shift;
            }
            samples.add(new Sample(point));
        }
    }
}
