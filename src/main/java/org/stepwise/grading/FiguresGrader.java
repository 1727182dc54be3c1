package org.stepwise.grading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Nearness;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Trees;

/** A number rounded to so many significant figures. */
final class FiguresGrader implements Grader {

    private static final Pattern OPTION = Pattern.compile("\\s*(\\d{1,2})\\s*[,:;]?\\s*(strict|lenient)?\\s*");
    private static final int MOST_FIGURES = 15;

    @Override
    public Verdict grade(AnswerKey key, Expr expected, Expr answer) {
        Matcher option = OPTION.matcher(key.option() == null ? "" : key.option());
        int figures = option.matches() ? Integer.parseInt(option.group(1)) : 0;
        if (figures < 1 || figures > MOST_FIGURES) {
            throw new IllegalArgumentException(
                    "significant-figures needs the number of figures as its option, not " + key.option());
        }
        boolean lenient = "lenient".equals(option.group(2));
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
            return Verdicts.undecided();
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

    private static Verdict unfinished(int figures) {
        return Verdicts.unfinished("unfinished.significant-figures", Integer.toString(figures));
    }
}
