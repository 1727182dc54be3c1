package org.stepwise.solver;

import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Exercise;
import org.stepwise.solver.board.Statements;

/** The words of an answer. */
final class Answers {

    private Answers() {}

    static String text(Task task, Exercise exercise, Expr answer) {
        if (answer instanceof Expr.Braces braces && braces.items().isEmpty()) {
            return "no real solution";
        }
        if (answer instanceof Expr.Symbol symbol && symbol.constant() == Constant.REALS) {
            return "all real numbers";
        }
        boolean open = task == Task.SYSTEM && exercise.expr().variables().size() > 1 && !isSolved(answer);
        return open ? "infinitely many solutions" : Chalk.text(answer);
    }

    /** A number for every letter. */
    private static boolean isSolved(Expr answer) {
        return answer instanceof Expr.Relation
                ? Statements.left(answer) instanceof Expr.Name
                        && Statements.right(answer).variables().isEmpty()
                : answer.children().stream().allMatch(Answers::isSolved);
    }
}
