package org.stepwise.grading;

import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Likeness;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Trees;

/** Written alike, up to order and grouping: 2 + x for x + 2, and not 1x for x. */
final class SameFormGrader implements Grader {

    @Override
    public Verdict grade(AnswerKey key, Expr expected, Expr answer) {
        if (Likeness.same(expected, answer)) {
            return Verdicts.correct("alike");
        }
        boolean value = Trees.isValue(expected)
                && Trees.isValue(answer)
                && Answers.compare(expected, answer) instanceof Comparison.Equal;
        return value ? Verdicts.unfinished("unfinished.same-form") : Verdicts.incorrect();
    }
}
