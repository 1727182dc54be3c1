package org.stepwise.grading.slips;

import java.util.List;
import java.util.function.Function;
import org.stepwise.cas.tree.Expr;

/**
 * A buggy rule for one node of an expression.
 *
 * @param rewrite what the rule makes of the node; nothing where it does not apply
 */
record NodeRule(Slip slip, Function<Expr, List<Expr>> rewrite) {

    static NodeRule of(String id, Function<Expr, List<Expr>> rewrite) {
        return new NodeRule(Slip.rule(id), rewrite);
    }
}
