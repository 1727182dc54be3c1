package org.stepwise.solver.rewriting;

import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Expr;

/** A rule for one place of an expression. */
@FunctionalInterface
public interface Rewrite {

    /** Null where it does not apply. */
    @Nullable
    Move at(Expr place);
}
