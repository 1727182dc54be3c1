package org.stepwise.grading;

import java.util.Objects;
import java.util.Optional;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Nearness;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** A number rounded to so many significant figures. */
final class FiguresGrader implements Grader {

    private static final int MOST_FIGURES = 15;

    @Override
    public Verdict grade(AnswerKey key, Expr expected, Expr answer) {
        Options options = Options.of(key);
        int figures = Objects.requireNonNull(options.digits());
        boolean lenient = options.has("lenient");
        if (!Trees.isValue(answer) || !answer.variables().isEmpty()) {
            return Verdicts.invalid(answer, "shape.number");
        }
        Verdict undefined = EquivalentGrader.undefined(answer);
        if (undefined != null) {
            return undefined;
        }
        Optional<Rational> rounded = Nearness.significant(expected, figures);
        if (rounded.isEmpty()) {
            return Verdicts.undecided();
        }
        Optional<WrittenNumber> written = WrittenNumber.of(answer);
        if (written.isPresent() && written.get().value().equals(rounded.get())) {
            WrittenNumber number = written.get();
            boolean shown = number.least() <= figures && figures <= number.most();
            return shown || lenient && number.most() < figures ? Verdicts.correct("rounded") : unfinished(figures);
        }
        if (written.isEmpty() && Exact.value(answer).equals(rounded)) {
            return isFraction(answer) ? unfinished(figures) : Verdicts.undecided();
        }
        boolean finer = written.isPresent()
                && written.get().most() > figures
                && written.get().most() <= MOST_FIGURES
                && Nearness.significant(expected, written.get().most())
                        .equals(Optional.of(written.get().value()));
        if (finer) {
            return unfinished(figures);
        }
        return switch (Equality.compare(expected, answer)) {
            case Comparison.Equal _ -> unfinished(figures);
            case Comparison.Different _ -> Verdicts.incorrect();
            case Comparison.Unknown _ -> Verdicts.undecided();
        };
    }

    /** 1/2, which shows no digits; 1.50/1000 shows some. */
    private static boolean isFraction(Expr expr) {
        return switch (expr) {
            case Expr.Negation(Expr operand, Span _) -> isFraction(operand);
            case Expr.Mixed _ -> true;
            case Expr.Quotient(Expr top, Expr bottom, Span _) ->
                WrittenNumber.of(top).filter(number -> !number.point()).isPresent()
                        && WrittenNumber.of(bottom)
                                .filter(number -> !number.point())
                                .isPresent();
            default -> false;
        };
    }

    private static Verdict unfinished(int figures) {
        return Verdicts.unfinished("unfinished.significant-figures", Integer.toString(figures));
    }
}
