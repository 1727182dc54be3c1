package org.stepwise.cas.sets;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stepwise.cas.algebra.Display;
import org.stepwise.cas.algebra.Field;
import org.stepwise.cas.algebra.Normalizer;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Numbers with roots too high for a normal form, brought into order with each root as a letter: they are not zero. */
final class HighRoots {

    private static final Rational HIGHEST = Rational.of(24);

    private final Map<Expr, String> names = new LinkedHashMap<>();

    /** As it was where there are none. */
    Expr simple(Expr constant) {
        Expr named = named(constant);
        if (names.isEmpty()) {
            return constant;
        }
        try {
            Field field = new Field(named.variables());
            Expr shown = new Display(field).of(Normalizer.of(named, field));
            Map<String, Expr> back = new LinkedHashMap<>();
            names.forEach((root, name) -> back.put(name, root));
            return shown.substitute(back);
        } catch (BeyondReach | ArithmeticException reason) {
            return constant;
        }
    }

    private Expr named(Expr expr) {
        if (expr instanceof Expr.Power(Expr base, Expr exponent, Span _)) {
            Optional<Rational> under = Exact.value(base).filter(value -> value.signum() > 0);
            Optional<Rational> raised = Exact.value(exponent)
                    .filter(value -> Rational.of(value.denominator()).compareTo(HIGHEST) > 0);
            if (under.isPresent() && raised.isPresent()) {
                Expr root = Build.power(Build.number(under.get()), Build.number(raised.get()));
                return Build.name(names.computeIfAbsent(root, key -> " root " + names.size()));
            }
        }
        return Trees.map(expr, this::named);
    }
}
