package org.stepwise.grading;

import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Trees;

/** Equations with the same solutions: y = 2x + 1 and 2x - y + 1 = 0. */
final class EquationGrader implements Grader {

    @Override
    public Verdict grade(AnswerKey key, Expr expected, Expr answer) {
        if (!Trees.isEquation(expected)) {
            return StatementGrader.isStatement(expected) && StatementGrader.isStatement(answer)
                    ? new StatementGrader().grade(key, expected, answer)
                    : new RegionGrader().grade(key, expected, answer);
        }
        boolean solutions = (answer instanceof Expr.Braces || answer instanceof Expr.Symbol || Trees.isOrdering(answer))
                && expected.variables().size() == 1;
        if (solutions) {
            return new RegionGrader().grade(key, expected, answer);
        }
        return StatementGrader.isStatement(answer) && !Trees.isOrdering(answer)
                ? new StatementGrader().grade(key, expected, answer)
                : Verdicts.invalid(answer, "shape.equation");
    }
}
