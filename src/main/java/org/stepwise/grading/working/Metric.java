package org.stepwise.grading.working;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.cas.units.Quantities;
import org.stepwise.cas.units.QuantityReading;
import org.stepwise.cas.units.Unit;

/** A second reading of letters behind a number, as lengths, masses and volumes: 30 cm is 3/10 of m, and 30·c·m. */
final class Metric {

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
        boolean power = second instanceof Expr.Power(Expr _, Expr exponent, Span _) && exponent instanceof Expr.Whole;
        Expr base = power ? second.children().getFirst() : second;
        boolean together = first.span().end() == base.span().start();
        if (!together
                || !(first instanceof Expr.Name(String prefix, Span _))
                || !(base instanceof Expr.Name(String name, Span _))
                || !UNITS.contains(name)) {
            return null;
        }
        Rational factor = factor(prefix, name);
        if (factor == null) {
            return null;
        }
        Expr unit = Build.product(Build.number(factor), base);
        return power ? Build.power(unit, second.children().getLast()) : unit;
    }

    /** How much of the unit the unit with the prefix is; null where that is none. */
    private static @Nullable Rational factor(String prefix, String name) {
        return Quantities.read("1 " + prefix + name, ReadOptions.defaults())
                                instanceof QuantityReading.Quantity(Expr _, Unit scaled)
                        && Quantities.read("1 " + name, ReadOptions.defaults())
                                instanceof QuantityReading.Quantity(Expr _, Unit plain)
                        && scaled.comparable(plain)
                ? scaled.factor().over(plain.factor())
                : null;
    }
}
