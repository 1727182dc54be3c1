package org.stepwise.problembank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.syntax.Latex;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.tree.Expr;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;
import org.stepwise.grading.Grading;
import org.stepwise.grading.Verdict;
import org.stepwise.grading.working.Given;
import org.stepwise.grading.working.LineVerdict;
import org.stepwise.shared.Message;

/** A part with values in it. Its key and hints stay on the server. */
public record VariantPart(
        @Nullable String label,
        AnswerKey key,
        Map<Rung, String> hints,
        List<KnownWrong> knownWrong,
        List<String> accept,
        List<String> reject) {

    /** A wrong answer that the author foresaw, and what to say to it. */
    public record KnownWrong(AnswerKey key, String feedback) {}

    /** What the author expects, as plain maths text: for teachers only. */
    public String expected() {
        return key.expected();
    }

    /** Judges one line; where the author foresaw the wrong answer, the author's words are the reason. */
    public Verdict grade(String answer) {
        Verdict verdict = Grading.grade(key, answer);
        if (verdict instanceof Verdict.Incorrect incorrect && !incorrect.unfinished()) {
            return feedbackOn(answer)
                    .<Verdict>map(feedback -> new Verdict.Incorrect(
                            Message.of("problembank.feedback", feedback),
                            incorrect.credit(),
                            false,
                            incorrect.counterexample()))
                    .orElse(verdict);
        }
        return verdict;
    }

    /** Judges a line of working; where the author foresaw what broke, the author's words are the reason. */
    public LineVerdict judge(Given given, List<String> held, String line) {
        return new LineOfPart(this, held, line).judge(given);
    }

    /** The line typeset as it is read for this part; empty for words and for what cannot be read. */
    public String typeset(String line) {
        return key.kind() != AnswerKind.STRING && Grading.read(key, line) instanceof Reading.Read(Expr expr)
                ? Latex.of(expr)
                : "";
    }

    /** The line stops too early: more letters may complete it. */
    public boolean goesOn(String line) {
        return key.kind() != AnswerKind.STRING
                && Grading.read(key, line) instanceof Reading.Unreadable unreadable
                && unreadable.where().end() >= line.stripTrailing().length();
    }

    Optional<String> feedbackOn(String answer) {
        return knownWrong.stream()
                .filter(wrong -> Grading.grade(wrong.key(), answer) instanceof Verdict.Correct)
                .map(KnownWrong::feedback)
                .findFirst();
    }
}
