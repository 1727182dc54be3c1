package org.stepwise.cas.algebra;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** The readings of ±. */
public final class Alternatives {

    private Alternatives() {}

    private static final int MOST_FREE = 3;

    /**
     * The expression without ±: once with the upper and once with the lower sign throughout. Several ± in one value, as in
     * ±√2 ± √3, are free of each other; across the sides of an equation they go together.
     */
    public static List<Expr> of(Expr expr) {
        long parts = expr.children().stream().filter(part -> count(part) > 0).count();
        boolean together = (expr instanceof Expr.Relation || expr instanceof Expr.Listing) && parts > 1;
        int count = count(expr);
        if (count == 0) {
            return List.of(expr);
        }
        if (together || count > MOST_FREE) {
            return List.of(chosen(expr, new Signs(-1)), chosen(expr, new Signs(0)));
        }
        List<Expr> all = new ArrayList<>();
        for (int signs = (1 << count) - 1; signs >= 0; signs--) {
            all.add(chosen(expr, new Signs(signs)));
        }
        return all;
    }

    private static int count(Expr expr) {
        int inside = expr.children().stream().mapToInt(Alternatives::count).sum();
        return expr instanceof Expr.PlusMinus ? inside + 1 : inside;
    }

    /** The upper sign where a bit is set, from the lowest bit on. */
    private static final class Signs {
        private int bits;

        Signs(int bits) {
            this.bits = bits;
        }

        boolean upper() {
            boolean upper = (bits & 1) != 0;
            bits >>= 1;
            return upper;
        }
    }

    private static Expr chosen(Expr expr, Signs signs) {
        Expr inner = Trees.map(expr, child -> chosen(child, signs));
        if (inner instanceof Expr.PlusMinus(Expr operand, Span span)) {
            return signs.upper() ? operand : new Expr.Negation(operand, span);
        }
        return inner;
    }
}
