package org.stepwise.cas.sets;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stepwise.cas.polynomial.Algebraic;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Values of letters: roots of polynomials, and expressions in those. */
record Point(Map<String, Algebraic> roots, Map<String, Expr> values) {

    static final Point EMPTY = new Point(Map.of(), Map.of());

    static Point of(Map<String, Rational> values) {
        Map<String, Algebraic> roots = new HashMap<>();
        values.forEach((name, value) -> roots.put(name, Algebraic.of(value)));
        return new Point(roots, Map.of());
    }

    Point with(String name, Algebraic root) {
        Map<String, Algebraic> more = new HashMap<>(roots);
        more.put(name, root);
        return new Point(more, values);
    }

    /** The value may use the letters known before. */
    Point with(String name, Expr value) {
        Map<String, Expr> more = new HashMap<>(values);
        more.put(name, value.substitute(values));
        return new Point(roots, more);
    }

    /** All values written out, where each can be. */
    Map<String, Expr> shown() {
        Map<String, Expr> shown = new TreeMap<>();
        for (Map.Entry<String, Algebraic> entry : roots.entrySet()) {
            Optional<Expr> form = ClosedForm.of(entry.getValue());
            if (form.isEmpty()) {
                return Map.of();
            }
            shown.put(entry.getKey(), form.get());
        }
        Map<String, Expr> roots = Map.copyOf(shown);
        values.forEach((name, value) -> shown.put(name, Places.simple(value.substitute(roots))));
        return shown;
    }

    /** The expression with everything put in that can be written. */
    Expr in(Expr expr) {
        Map<String, Expr> known = new HashMap<>();
        roots.forEach((name, root) -> ClosedForm.of(root).ifPresent(form -> known.put(name, form)));
        return expr.substitute(values).substitute(known);
    }
}
