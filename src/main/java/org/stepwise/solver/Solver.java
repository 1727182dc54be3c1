package org.stepwise.solver;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Fuel;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Trees;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Exercise;
import org.stepwise.solver.calculus.Differentiating;
import org.stepwise.solver.calculus.Integrating;
import org.stepwise.solver.factoring.CompletingSquare;
import org.stepwise.solver.factoring.Factoring;
import org.stepwise.solver.inequalities.Inequalities;
import org.stepwise.solver.rewriting.Simplifying;
import org.stepwise.solver.systems.Systems;

/** Solves tasks of school step by step, over the real numbers; the same task always gets the same steps. */
public final class Solver {

    /** About half a second of an idle core. */
    private static final long MOST_STEPS = 10_000_000;

    private static final Solution TOO_MUCH = new Solution.Unsupported("This takes more work than a task of school.");

    private Solver() {}

    /** @param variable the letter that is asked for, or several with commas; where it is null it is found in the input */
    public static Solution solve(Task task, String input, @Nullable String variable) {
        try {
            return Fuel.limited(MOST_STEPS, () -> solved(task, input, variable));
        } catch (BeyondSchool reason) {
            return new Solution.Unsupported(String.valueOf(reason.getMessage()));
        } catch (Fuel.Exhausted | BeyondReach | StackOverflowError reason) {
            return TOO_MUCH;
        } catch (ArithmeticException reason) {
            return new Solution.Unsupported(
                    String.valueOf(BeyondSchool.divisionByZero().getMessage()));
        }
    }

    private static Solution solved(Task task, String input, @Nullable String variable) {
        Exercise exercise = TaskReader.read(task, variable, input);
        Board board = Board.under(exercise.line());
        Expr answer = strategy(task).answer(exercise, board);
        Proofs.confirm(task, exercise, answer);
        String written = Chalk.text(answer);
        if (board.steps().isEmpty() || !board.steps().getLast().expression().equals(written)) {
            board.write(answer, Rule.ANSWER);
        }
        return new Solution.Solved(Answers.text(task, exercise, answer), board.steps());
    }

    private static Strategy strategy(Task task) {
        return STRATEGIES.getOrDefault(task, (exercise, board) -> {
            throw new BeyondSchool("This kind of task is not known.");
        });
    }

    /** Whatever can be solved, by what it is. */
    private static Expr statement(Exercise exercise, Board board) {
        Expr given = exercise.expr();
        if (given instanceof Expr.Relation relation && Trees.isOrdering(relation)) {
            return Inequalities.answer(exercise, board);
        }
        return given instanceof Expr.Listing || given instanceof Expr.And
                ? Systems.answer(exercise, board)
                : Inequalities.equation(exercise, board);
    }

    private static final Map<Task, Strategy> STRATEGIES = Map.of(
            Task.SIMPLIFY, Simplifying::answer,
            Task.EXPAND, Simplifying::expanded,
            Task.EVALUATE, Simplifying::value,
            Task.FACTOR, Factoring::answer,
            Task.SOLVE, Solver::statement,
            Task.INEQUALITY, Inequalities::answer,
            Task.COMPLETE_SQUARE, CompletingSquare::answer,
            Task.SYSTEM, Systems::answer,
            Task.DIFFERENTIATE, Differentiating::answer,
            Task.INTEGRATE, Integrating::answer);
}
