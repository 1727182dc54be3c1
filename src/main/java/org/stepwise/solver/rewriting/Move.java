package org.stepwise.solver.rewriting;

import java.util.List;
import org.stepwise.cas.tree.Expr;
import org.stepwise.solver.Rule;

/** What one rule makes of an expression, with what its sentence mentions. */
public record Move(Expr result, Rule rule, List<Object> arguments) {

    /** @param arguments expressions, or texts as they are */
    public static Move of(Expr result, Rule rule, Object... arguments) {
        return new Move(result, rule, List.of(arguments));
    }

    public Move with(Expr whole) {
        return new Move(whole, rule, arguments);
    }
}
