package org.stepwise.cas.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stepwise.cas.tree.Expr;

/** Where to look: plain numbers, some at random, and the places where a part of the expression vanishes or ends. */
final class Places {

    private static final double FAR = 8;
    private static final double STEP = 0.25;
    private static final double BESIDE = 1e-6;

    private Places() {}

    static List<Map<String, Double>> of(Expr expr, int seed) {
        List<String> letters = new ArrayList<>(new TreeSet<>(expr.variables()));
        Random random = new Random(seed);
        List<Map<String, Double>> points = new ArrayList<>();
        if (letters.isEmpty()) {
            return List.of(Map.of());
        }
        int rounds = letters.size() == 1 ? 1 : 12;
        for (int round = 0; round < rounds; round++) {
            for (String letter : letters) {
                Map<String, Double> rest = new TreeMap<>();
                letters.forEach(name -> rest.put(name, random.nextInt(-12, 13) / (random.nextBoolean() ? 1.0 : 2.0)));
                for (double value : values(expr, letter, rest)) {
                    Map<String, Double> point = new TreeMap<>(rest);
                    point.put(letter, value);
                    points.add(point);
                }
            }
        }
        return points;
    }

    private static Set<Double> values(Expr expr, String letter, Map<String, Double> rest) {
        Set<Double> values = new TreeSet<>();
        for (double x = -FAR; x <= FAR; x += STEP) {
            values.add(x);
        }
        for (Expr part : parts(expr)) {
            if (part.variables().contains(letter)) {
                for (double x = -FAR; x < FAR; x += STEP) {
                    double left = at(part, letter, x, rest);
                    double right = at(part, letter, x + STEP, rest);
                    if (left * right < 0) {
                        values.add(between(part, letter, x, x + STEP, rest));
                    }
                }
            }
        }
        return values;
    }

    private static double between(Expr part, String letter, double low, double high, Map<String, Double> rest) {
        double left = low;
        double right = high;
        double sign = Math.signum(at(part, letter, low, rest));
        for (int i = 0; i < 80; i++) {
            double middle = (left + right) / 2;
            if (Math.signum(at(part, letter, middle, rest)) == sign) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return Math.abs(left * 720_720 - Math.rint(left * 720_720)) < 1e-7 ? Math.rint(left * 720_720) / 720_720 : left;
    }

    private static double at(Expr part, String letter, double value, Map<String, Double> rest) {
        Map<String, Double> point = new TreeMap<>(rest);
        point.put(letter, value);
        return new Doubles(point).of(part);
    }

    private static List<Expr> parts(Expr expr) {
        List<Expr> parts = new ArrayList<>();
        collect(expr, parts);
        return parts;
    }

    private static void collect(Expr expr, List<Expr> parts) {
        if (expr instanceof Expr.Relation relation) {
            Expr left = relation.sides().getFirst();
            Expr right = relation.sides().getLast();
            parts.add(org.stepwise.cas.tree.Build.difference(left, right));
        } else if (!expr.variables().isEmpty()) {
            parts.add(expr);
        }
        expr.children().forEach(child -> collect(child, parts));
    }

    /** Whether a place that is not plain gives the same answer a hair beside it. */
    static int truth(Expr statement, Map<String, Double> point) {
        int here = new Doubles(point).truth(statement);
        boolean plain = point.values().stream().allMatch(value -> value * 4 == Math.rint(value * 4));
        if (plain) {
            return here;
        }
        for (double factor : new double[] {1 - 4e-16, 1 + 4e-16}) {
            Map<String, Double> near = new TreeMap<>();
            point.forEach((name, value) -> near.put(name, value * factor));
            if (new Doubles(near).truth(statement) != here) {
                return 0;
            }
        }
        return here;
    }

    /** The point and some a little aside. */
    static List<Map<String, Double>> beside(Map<String, Double> point) {
        List<Map<String, Double>> all = new ArrayList<>();
        all.add(point);
        for (double by : new double[] {-BESIDE, BESIDE}) {
            for (String name : point.keySet()) {
                Map<String, Double> near = new TreeMap<>(point);
                near.merge(name, by, Double::sum);
                all.add(near);
            }
            Map<String, Double> aslant = new TreeMap<>();
            double slant = by;
            for (Map.Entry<String, Double> entry : point.entrySet()) {
                aslant.put(entry.getKey(), entry.getValue() + slant);
                slant *= 0.7;
            }
            all.add(aslant);
        }
        return all;
    }
}
