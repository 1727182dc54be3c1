package org.stepwise.grading;

import java.util.List;
import java.util.regex.Pattern;
import org.stepwise.cas.tree.Span;
import org.stepwise.shared.Message;

/** What is not right as it is read and would be right if it were read in another way is asked about. */
final class OtherReadings {

    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("[^,()\\[\\]{}]*[0-9],(?![0-9]{3}(?![0-9]))[0-9]+[^,()\\[\\]{}]*");
    private static final Pattern BARE_LOG = Pattern.compile("(?<![A-Za-z\\\\])(\\\\?)log(?!\\s*_)");

    /** What a door says of a text. */
    interface Grade {
        Verdict of(String text);
    }

    private OtherReadings() {}

    static Verdict of(AnswerKey key, String answer, Grade grade) {
        Verdict verdict = grade.of(answer);
        if (verdict instanceof Verdict.Correct || verdict instanceof Verdict.Undecided) {
            return verdict;
        }
        Options options = Options.of(key);
        if (!options.has(Options.NATURAL_LOG) && BARE_LOG.matcher(answer).find()) {
            String natural = BARE_LOG.matcher(answer).replaceAll("$1ln");
            if (grade.of(natural) instanceof Verdict.Correct) {
                return meant("cas.two-readings", answer, natural);
            }
        }
        if (verdict instanceof Verdict.Invalid
                && !options.has(Options.DECIMAL_COMMA)
                && DECIMAL_COMMA.matcher(answer).matches()) {
            return meant("grading.decimal-comma", answer, answer.replace(',', '.'));
        }
        return verdict;
    }

    private static Verdict meant(String message, String answer, String suggestion) {
        return new Verdict.Invalid(Message.of(message, "log"), new Span(0, answer.length()), List.of(suggestion));
    }
}
