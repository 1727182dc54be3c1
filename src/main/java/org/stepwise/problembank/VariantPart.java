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
        List<AnswerCheck> checks,
        List<MethodMark> method,
        List<String> accept,
        List<String> reject) {

    /** A verdict, and the share of the answer's marks that goes with it: 0 to 1. */
    public record Assessment(Verdict verdict, double credit) {}

    /** What the author expects, as plain maths text: for teachers only. */
    public String expected() {
        return key.expected();
    }

    /** The same as a pupil writes it: x = 5 for 5. */
    public String written() {
        return WrittenAnswer.of(key);
    }

    /** Judges one line; where the author foresaw the answer, the author's words are the reason. */
    public Verdict grade(String answer) {
        return assess(answer).verdict();
    }

    /** As {@link #grade}, with what it earns. */
    public Assessment assess(String answer) {
        Verdict verdict = Grading.grade(key, answer);
        if (verdict instanceof Verdict.Correct) {
            return new Assessment(verdict, 1);
        }
        Optional<AnswerCheck.Applied> applied = AnswerCheck.find(checks, answer);
        Optional<Assessment> accepted = applied.flatMap(VariantPart::accepted);
        if (accepted.isPresent()) {
            return accepted.get();
        }
        if (!(verdict instanceof Verdict.Incorrect incorrect)) {
            return new Assessment(verdict, 0);
        }
        Verdict.Incorrect said = applied.map(AnswerCheck.Applied::check)
                .map(check -> new Verdict.Incorrect(
                        words(check).orElse(incorrect.message()),
                        credit(check, incorrect.credit()),
                        incorrect.unfinished(),
                        incorrect.counterexample()))
                .orElse(incorrect);
        return new Assessment(said, said.credit());
    }

    /** Another right answer of the author's, if the line is one. */
    Optional<Assessment> accepted(String answer) {
        return AnswerCheck.find(checks, answer).flatMap(VariantPart::accepted);
    }

    /** What is foreseen of an answer that is turned down. */
    Optional<AnswerCheck> foreseen(String answer) {
        return AnswerCheck.find(checks, answer).map(AnswerCheck.Applied::check).filter(check -> !check.accepts());
    }

    /**
     * What a line earns together with the way to it.
     *
     * @param credit what the answer alone earns, 0 to 1
     * @param lines of the working that hold, with this one if it holds
     */
    public double credited(double credit, List<String> lines) {
        double marks = 0;
        double shown = 0;
        for (MethodMark mark : method) {
            marks += mark.credit();
            shown += mark.isShownIn(lines) ? mark.credit() : 0;
        }
        return (1 - marks) * credit + shown;
    }

    /** Which marks for the way these lines earn. */
    public List<Boolean> shown(List<String> lines) {
        return method.stream().map(mark -> mark.isShownIn(lines)).toList();
    }

    private static Optional<Assessment> accepted(AnswerCheck.Applied applied) {
        AnswerCheck check = applied.check();
        return check.accepts()
                ? Optional.of(new Assessment(
                        new Verdict.Correct(
                                words(check).orElse(applied.proof().message()),
                                applied.proof().proof()),
                        credit(check, 1)))
                : Optional.empty();
    }

    static Optional<Message> words(AnswerCheck check) {
        return Optional.ofNullable(check.feedback()).map(feedback -> Message.of("problembank.feedback", feedback));
    }

    static double credit(AnswerCheck check, double otherwise) {
        Double own = check.credit();
        return own == null ? otherwise : own;
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

    /** What is to be typed, in a word: the kind's name, or what an expression of any form is here. */
    public String asked() {
        if (key.kind() == AnswerKind.EQUIVALENT
                && Grading.read(key, key.expected()) instanceof Reading.Read(Expr expr)) {
            if (expr instanceof Expr.Bracketed) {
                return "point";
            }
            if (expr.variables().isEmpty()) {
                return AnswerKind.NUMBER.id();
            }
        }
        return key.kind().id();
    }

    /** The line stops too early: more letters may complete it. */
    public boolean goesOn(String line) {
        return key.kind() != AnswerKind.STRING
                && Grading.read(key, line) instanceof Reading.Unreadable unreadable
                && unreadable.where().end() >= line.stripTrailing().length();
    }
}
