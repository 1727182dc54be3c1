package org.stepwise.solver;

import java.util.List;
import org.stepwise.cas.tree.Expr;

/** What one rule makes of an expression, with what its sentence mentions. */
record Move(Expr result, Rule rule, List<Object> arguments) {

    /** @param arguments expressions, or texts as they are */
    static Move of(Expr result, Rule rule, Object... arguments) {
        return new Move(result, rule, List.of(arguments));
    }

    Move with(Expr whole) {
        return new Move(whole, rule, arguments);
    }
}
