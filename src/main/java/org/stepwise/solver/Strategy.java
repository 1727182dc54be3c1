package org.stepwise.solver;

import org.stepwise.cas.tree.Expr;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Exercise;

/** A way to do one kind of task. */
@FunctionalInterface
interface Strategy {

    /** The answer, its steps written on the board. Throws BeyondSchool where it has no steps for it. */
    Expr answer(Exercise exercise, Board board);
}
