package org.stepwise.grading.working;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** A second reading of letters behind a number, as lengths, masses and volumes: 30 cm is 3/10 of m, and 30·c·m. */
final class Metric {

    private static final Map<String, Rational> PREFIXES = Map.of(
            "k", Rational.of(1000),
            "d", Rational.of(1, 10),
            "c", Rational.of(1, 100),
            "m", Rational.of(1, 1000));
    private static final List<String> UNITS = List.of("m", "g", "l", "L", "s");

    private Metric() {}

    /** With no letters but those of units: in 1/2 k s² they are what they are. */
    static boolean occurs(Expr before, Expr after) {
        return (of(before) != before || of(after) != after) && isMeasured(before) && isMeasured(after);
    }

    private static boolean isMeasured(Expr expr) {
        Set<String> bases = of(expr).variables();
        return UNITS.containsAll(bases) && bases.size() == 1;
    }

    /** In units without prefixes; the same object if there are none. */
    static Expr of(Expr expr) {
        if (expr instanceof Expr.Product(List<Expr> factors, Span _)
                && factors.getFirst().variables().isEmpty()) {
            List<Expr> plain = new ArrayList<>();
            boolean any = false;
            for (int i = 0; i < factors.size(); i++) {
                Expr unit = i > 0 && i + 1 < factors.size() ? unit(factors.get(i), factors.get(i + 1)) : null;
                any |= unit != null;
                plain.add(unit == null ? factors.get(i) : unit);
                i += unit == null ? 0 : 1;
            }
            return any ? Build.product(plain) : expr;
        }
        return Trees.map(expr, Metric::of);
    }

    private static @Nullable Expr unit(Expr first, Expr second) {
        Rational factor = first instanceof Expr.Name(String prefix, Span _) ? PREFIXES.get(prefix) : null;
        boolean power = second instanceof Expr.Power(Expr _, Expr exponent, Span _) && exponent instanceof Expr.Whole;
        Expr base = power ? second.children().getFirst() : second;
        boolean together = first.span().end() == base.span().start();
        if (factor == null || !together || !(base instanceof Expr.Name(String name, Span _)) || !UNITS.contains(name)) {
            return null;
        }
        Expr unit = Build.product(Build.number(factor), base);
        return power ? Build.power(unit, second.children().getLast()) : unit;
    }
}
