package org.stepwise.grading;

import org.stepwise.cas.sets.Commas;
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
        boolean everythingOrNothing = answer instanceof Expr.Symbol
                || answer instanceof Expr.Braces && answer.children().isEmpty();
        boolean set = answer instanceof Expr.Braces || Trees.isRegion(answer);
        if (set && expected.variables().size() == 1) {
            Verdict verdict = new RegionGrader().grade(key, expected, answer);
            boolean point = answer instanceof Expr.Bracketed && !(verdict instanceof Verdict.Correct);
            return point ? Verdicts.invalid(answer, "shape.equation") : verdict;
        }
        if (!everythingOrNothing && !StatementGrader.isStatement(Commas.meant(answer, expected.variables()))) {
            return Verdicts.invalid(answer, "shape.equation");
        }
        Verdict verdict = new StatementGrader().grade(key, expected, answer);
        return Trees.isOrdering(answer) && !(verdict instanceof Verdict.Correct)
                ? Verdicts.invalid(answer, "shape.equation")
                : verdict;
    }
}
