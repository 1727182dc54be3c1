package org.stepwise.cas.sets;

import org.stepwise.cas.tree.Expr;

/** Solutions of trigonometric equations: points that return after a period. */
final class PeriodicSet {

    private PeriodicSet() {}

    static SetComparison compare(Expr a, Expr b, String name) {
        return a.equals(b) && !name.isEmpty()
                ? new SetComparison(Lie.EQUAL, java.util.Map.of())
                : SetComparison.UNKNOWN;
    }
}
