package org.stepwise.solver;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Fuel;
import org.stepwise.cas.sets.SetRelation;
import org.stepwise.cas.sets.Solutions;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Exercise;

/** No answer leaves that the algebra can refute. */
final class Proofs {

    private static final long MOST_STEPS = 4_000_000;

    private static final String REFUTED = "No steps were found that hold up to a check.";

    private Proofs() {}

    static void confirm(Task task, Exercise exercise, Expr answer) {
        try {
            boolean refuted = Fuel.limited(MOST_STEPS, () -> switch (task) {
                case SIMPLIFY, FACTOR, EXPAND, EVALUATE, COMPLETE_SQUARE -> isOther(exercise.expr(), answer);
                case DIFFERENTIATE ->
                    Derivative.of(exercise.expr(), exercise.letter())
                            .filter(slope -> isOther(slope, answer))
                            .isPresent();
                case INTEGRATE ->
                    !Chalk.has(exercise.line(), Chalk.DEFINITE)
                            && Derivative.of(answer, exercise.letter())
                                    .filter(slope -> isOther(exercise.expr(), slope))
                                    .isPresent();
                case SOLVE, SYSTEM, INEQUALITY -> hasOthers(task, exercise, answer);
            });
            if (refuted) {
                throw new BeyondSchool(REFUTED);
            }
        } catch (BeyondReach | Fuel.Exhausted open) {
            // Neither proved nor refuted: the steps stand for themselves.
        }
    }

    private static boolean isOther(Expr given, Expr answer) {
        return Equality.agree(given, answer) instanceof Comparison.Different;
    }

    private static boolean hasOthers(Task task, Exercise exercise, Expr answer) {
        Set<String> letters = new TreeSet<>(exercise.letters());
        if (letters.isEmpty()) {
            return false;
        }
        Expr given = task == Task.SYSTEM && exercise.expr() instanceof Expr.Listing(List<Expr> parts, Span span)
                ? new Expr.And(parts, span)
                : exercise.expr();
        SetRelation found = Solutions.compare(given, answer, letters, false).relation();
        // A formula is solved for lengths, times and the like: that a root is not negative is left to them.
        boolean formula = exercise.expr().variables().size() > letters.size();
        return found == SetRelation.NEITHER || found == SetRelation.SUPERSET || found == SetRelation.SUBSET && !formula;
    }
}
