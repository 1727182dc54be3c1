package org.stepwise.tutoring.verify;

import java.util.List;
import org.stepwise.cas.tree.Expr;

/**
 * One side of a relation, or an expression alone.
 *
 * @param written plain mathematics, without units
 * @param units in the order in which they were written
 * @param worded whether a word stands for a number or a sign in it
 */
public record Side(Expr expr, String written, List<String> units, boolean worded) {

    public Side {
        units = List.copyOf(units);
    }
}
