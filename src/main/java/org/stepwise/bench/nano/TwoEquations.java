package org.stepwise.bench.nano;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Adding and subtracting two equations, letter by letter. */
final class TwoEquations {

    private TwoEquations() {}

    static List<String> combined(String before, String after) {
        List<Expr> earlier =
                Typeset.parts(before, ", ").stream().map(Reckoning::read).toList();
        List<Expr> fresh = Typeset.parts(after, ", ").stream()
                .map(Reckoning::read)
                .filter(expr -> !earlier.contains(expr))
                .toList();
        if (earlier.size() != 2
                || fresh.size() != 1
                || earlier.stream().anyMatch(one -> one.children().size() != 2)) {
            return List.of();
        }
        for (int[] signs : new int[][] {{1, 1}, {1, -1}, {-1, 1}}) {
            List<String> worked = tried(earlier, fresh.getFirst(), signs);
            if (!worked.isEmpty()) {
                return List.of(String.join(", ", worked));
            }
        }
        return List.of();
    }

    private static List<String> tried(List<Expr> equations, Expr fresh, int[] signs) {
        Expr one = equations.get(signs[0] < 0 ? 1 : 0);
        Expr other = equations.get(signs[0] < 0 ? 0 : 1);
        boolean minus = signs[0] * signs[1] < 0;
        List<String> worked = new ArrayList<>();
        TreeSet<String> letters = new TreeSet<>(one.variables());
        letters.addAll(other.variables());
        for (String letter : letters) {
            Optional<Rational> a = slope(one, letter);
            Optional<Rational> b = slope(other, letter);
            Optional<Rational> c = slope(fresh, letter);
            if (a.isEmpty()
                    || b.isEmpty()
                    || c.isEmpty()
                    || !result(a.get(), b.get(), minus).equals(c.get())) {
                return List.of();
            }
            worked.add(text(a.get(), b.get(), c.get(), minus, letter));
        }
        Optional<Rational> a = Exact.value(one.children().getLast());
        Optional<Rational> b = Exact.value(other.children().getLast());
        if (a.isEmpty() || b.isEmpty()) {
            return List.of();
        }
        worked.add(text(a.get(), b.get(), result(a.get(), b.get(), minus), minus, ""));
        return worked;
    }

    private static Rational result(Rational a, Rational b, boolean minus) {
        return minus ? a.minus(b) : a.plus(b);
    }

    private static String text(Rational a, Rational b, Rational c, boolean minus, String letter) {
        String second = times(b, letter);
        return "$%s %s %s = %s$"
                .formatted(
                        times(a, letter),
                        minus ? "-" : "+",
                        b.signum() < 0 ? "(" + second + ")" : second,
                        times(c, letter));
    }

    private static String times(Rational value, String letter) {
        if (letter.isEmpty() || value.isZero()) {
            return value.toString();
        }
        return (value.equals(Rational.ONE) ? "" : value.equals(Rational.ONE.negate()) ? "-" : value.toString())
                + letter;
    }

    private static Optional<Rational> slope(Expr equation, String letter) {
        Expr left = equation.children().getFirst();
        Expr right = equation.children().getLast();
        if (!right.variables().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Expr> none = new java.util.HashMap<>();
        left.variables().forEach(name -> none.put(name, Build.whole(0)));
        Map<String, Expr> one = new java.util.HashMap<>(none);
        one.put(letter, Build.whole(1));
        return Exact.value(left.substitute(one))
                .flatMap(high -> Exact.value(left.substitute(none)).map(high::minus));
    }
}
