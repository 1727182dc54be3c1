package org.stepwise.grading;

import java.util.Optional;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Forms;
import org.stepwise.cas.tree.Expr;

/** The value first, then whether it is written in the form that was asked. */
final class FormGrader implements Grader {

    @Override
    public Verdict grade(AnswerKey key, Expr expected, Expr answer) {
        Expr wanted = Answers.unnamed(expected, key.variable());
        Expr given = Answers.unnamed(answer, key.variable());
        Verdict shape = EquivalentGrader.shape(wanted, given);
        if (shape != null) {
            return shape;
        }
        return switch (Answers.compare(wanted, given)) {
            case Comparison.Equal _ -> formed(key.kind(), given);
            case Comparison.Different _
            when Answers.otherLetters(wanted, given) ->
                Verdicts.invalid(given, "other-letters", String.join(", ", wanted.variables()));
            case Comparison.Different(var point) -> Verdicts.incorrect(point);
            case Comparison.Unknown _ -> Verdicts.undecided();
        };
    }

    private static Verdict formed(AnswerKind kind, Expr given) {
        Optional<Boolean> reached = switch (kind) {
            case FACTORED -> Forms.factored(given);
            case EXPANDED -> Forms.expanded(given);
            default -> Forms.lowestTerms(given);
        };
        if (reached.isEmpty()) {
            return Verdicts.undecided();
        }
        return reached.get()
                ? Verdicts.correct("Equal in value, and in the form that was asked.")
                : Verdicts.unfinished("unfinished." + kind.id());
    }
}
