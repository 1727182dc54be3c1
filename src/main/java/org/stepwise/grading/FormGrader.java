package org.stepwise.grading;

import java.util.Optional;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Expanded;
import org.stepwise.cas.algebra.Factored;
import org.stepwise.cas.algebra.FractionForms;
import org.stepwise.cas.algebra.LowestTerms;
import org.stepwise.cas.tree.Expr;

/** The value first, then whether it is written in the form that was asked. */
final class FormGrader implements Grader {

    @Override
    public Verdict grade(AnswerKey key, Expr wanted, Expr given) {
        Verdict shape = EquivalentGrader.shape(wanted, given);
        if (shape != null) {
            return shape;
        }
        return switch (Answers.compare(wanted, given)) {
            case Comparison.Equal _ -> formed(key, wanted, given);
            case Comparison.Different(var point) -> Verdicts.incorrect(point);
            case Comparison.Unknown _ -> Verdicts.undecided();
        };
    }

    private static Verdict formed(AnswerKey key, Expr wanted, Expr given) {
        Optional<Boolean> reached = switch (key.kind()) {
            case FACTORED ->
                Options.of(key).has("integers")
                        ? Factored.factoredOverIntegers(wanted, given)
                        : Factored.factored(wanted, given);
            case EXPANDED -> Expanded.expanded(wanted, given);
            case SINGLE_FRACTION -> Optional.of(FractionForms.single(given));
            case PARTIAL_FRACTIONS -> FractionForms.partial(given, letter(key, wanted));
            case COMPLETED_SQUARE -> FractionForms.completedSquare(given, letter(key, wanted));
            default -> LowestTerms.reached(given);
        };
        if (reached.isEmpty()) {
            return Verdicts.undecided();
        }
        return reached.get() ? Verdicts.correct("form") : Verdicts.unfinished("unfinished." + asked(key.kind(), given));
    }

    /** A sum has no bracket that splits. */
    private static String asked(AnswerKind kind, Expr given) {
        return kind == AnswerKind.FACTORED && given instanceof Expr.Sum ? "product" : kind.id();
    }

    private static String letter(AnswerKey key, Expr wanted) {
        return key.variable() != null
                ? key.variable()
                : wanted.variables().stream().findFirst().orElse("x");
    }
}
