package org.stepwise.grading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Span;
import org.stepwise.shared.Message;

/** What is not right as it is read and would be right if it were read in another way is asked about. */
final class OtherReadings {

    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("[^,()\\[\\]{}]*[0-9],(?![0-9]{3}(?![0-9]))[0-9]+[^,()\\[\\]{}]*");

    /**
     * Another way to read some writing.
     *
     * @param word what can be read in two ways; empty for the whole answer
     */
    private record Other(String word, Pattern written, String meant) {}

    private static final List<Other> OTHERS = List.of(
            new Other("log", Pattern.compile("(?<![A-Za-z\\\\])(\\\\?)log(?!\\s*_)"), "$1ln"),
            new Other("tg", Pattern.compile("(?<![A-Za-z\\\\])tg(?=[\\s^²])"), "tan"),
            new Other("ctg", Pattern.compile("(?<![A-Za-z\\\\])co?tg(?=[\\s^²])"), "cot"),
            new Other("", Pattern.compile("(?<![A-Za-z\\\\_^.\\d])(\\d++)e(-\\d{1,3})(?![\\d.^])"), "$1*10^($2)"),
            new Other("", Pattern.compile("(?<=\\d)\\s*[xX]\\s*(?=\\d)"), "*"),
            new Other("", Pattern.compile("(?<![\\d.])(\\d+),(\\d+)(?![\\d.])"), "$1.$2"),
            new Other("", Pattern.compile("(?<![A-Za-z])([a-z])_?1/2(?=\\s*=)"), "$1_{1,2}"),
            new Other(
                    "",
                    Pattern.compile("^\\s*([a-z])\\s*(?:≠|!=|\\\\neq?(?![a-z]))\\s*([^,=<>≠]+),([^,=<>≠]+)$"),
                    "$1 ≠ $2 and $1 ≠ $3"),
            new Other(
                    "ℝ^+", Pattern.compile("(?:ℝ|\\\\mathbb\\s*\\{?R}?)\\s*(?:\\^\\s*\\{?\\+}?|⁺)(?![_₀])"), "[0; ∞)"),
            new Other(
                    "",
                    Pattern.compile(
                            "\\b(sin|cos|tan|cot|sec|csc)\\s+((?:\\d++\\s?\\*?\\s?)?(?:pi|π|\\\\pi|[a-z])\\s?/\\s?\\d+)"),
                    "$1($2)"));

    /** What a door says of a text. */
    interface Grade {
        Verdict of(String text);
    }

    private OtherReadings() {}

    static Verdict of(AnswerKey key, String answer, Grade grade) {
        Verdict verdict = grade.of(answer);
        if (verdict instanceof Verdict.Correct
                || verdict instanceof Verdict.Undecided
                || answer.length() > Syntax.LONGEST_TEXT) {
            return verdict;
        }
        Options options = Options.of(key);
        for (Other other : OTHERS) {
            boolean comma = other.meant.equals("$1.$2");
            boolean used = other.word.equals("log") && options.has(Options.NATURAL_LOG)
                    || comma && options.has(Options.DECIMAL_COMMA);
            Matcher written = other.written.matcher(answer);
            if (!used && written.find()) {
                String meant = written.replaceAll(other.meant);
                if (grade.of(meant) instanceof Verdict.Correct) {
                    String word = other.word.isEmpty() ? answer.strip() : other.word;
                    return meant(comma ? "grading.decimal-comma" : "cas.two-readings", word, answer, meant);
                }
            }
        }
        if (verdict instanceof Verdict.Invalid
                && !options.has(Options.DECIMAL_COMMA)
                && DECIMAL_COMMA.matcher(answer).matches()
                && !(grade.of(answer.replace(',', '.')) instanceof Verdict.Invalid)) {
            return meant("grading.decimal-comma", "", answer, answer.replace(',', '.'));
        }
        return verdict;
    }

    private static Verdict meant(String message, String word, String answer, String suggestion) {
        return new Verdict.Invalid(Message.of(message, word), new Span(0, answer.length()), List.of(suggestion));
    }
}
