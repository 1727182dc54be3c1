package org.stepwise.solver.board;

import java.util.List;
import org.stepwise.cas.tree.Expr;

/**
 * A task as it was read.
 *
 * @param expr what the input says
 * @param line what stands on the board first: d/dx(...) where the derivative is asked for
 * @param letters that are asked for; none where there is nothing to ask
 */
public record Exercise(Expr expr, Expr line, List<String> letters) {

    public String letter() {
        if (letters.isEmpty()) {
            throw new BeyondSchool("There is no letter to solve for.");
        }
        return letters.getFirst();
    }
}
