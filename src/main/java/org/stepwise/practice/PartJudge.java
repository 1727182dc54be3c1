package org.stepwise.practice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Span;
import org.stepwise.grading.Verdict;
import org.stepwise.grading.working.Given;
import org.stepwise.grading.working.LineVerdict;
import org.stepwise.problembank.Variant;
import org.stepwise.problembank.VariantPart;
import org.stepwise.shared.Message;

/** Judges a line of a part from the lines before it, and typesets it. */
final class PartJudge {

    private static final String PROSE = "working.prose";

    private final VariantPart part;
    private final Given given;
    private final List<String> held;

    /** @param held the part's lines that hold, oldest first */
    PartJudge(Variant variant, int part, List<String> held) {
        this.part = variant.parts().get(part);
        this.given = new Given(this.part.key().given(), this.part.key().variable());
        this.held = List.copyOf(held);
    }

    /** A judged line, or the verdict that it cannot be read. */
    sealed interface Result {

        record Readable(Judged judged) implements Result {}

        record Unreadable(Verdict.Invalid verdict) implements Result {}
    }

    /** No kind of answer is longer than what can be read as maths; so nothing longer is stored. */
    Result judge(String text) {
        if (text.length() > Syntax.LONGEST_TEXT) {
            return new Result.Unreadable(new Verdict.Invalid(
                    Message.of("cas.too-long", Integer.toString(Syntax.LONGEST_TEXT)),
                    new Span(0, text.length()),
                    List.of()));
        }
        LineVerdict verdict = part.judge(given, held, text);
        return switch (verdict) {
            case LineVerdict.Unreadable(var invalid) -> new Result.Unreadable(invalid);
            case LineVerdict.Solves(var _, double credit) -> judged(verdict, Judgement.CORRECT, credit, null, text);
            case LineVerdict.Holds(var _, Message message, var _) ->
                judged(
                        verdict,
                        message.key().startsWith("grading.unfinished.") ? Judgement.UNFINISHED : Judgement.HOLDS,
                        0,
                        null,
                        text);
            case LineVerdict.Broken broken ->
                judged(verdict, Judgement.INCORRECT, broken.credit(), broken.rule(), text);
            case LineVerdict.Undecided _ ->
                judged(verdict, mayBeTheAnswer(text) ? Judgement.UNDECIDED : Judgement.ASIDE, 0, null, text);
        };
    }

    private boolean mayBeTheAnswer(String text) {
        return part.grade(text) instanceof Verdict.Undecided;
    }

    private Result judged(LineVerdict verdict, Judgement judgement, double credit, @Nullable String slip, String text) {
        Optional<Evidence> evidence = new Witness(part.key(), given, held, text).of(verdict);
        String tex = verdict.message().key().equals(PROSE) ? "" : part.typeset(text);
        return new Result.Readable(
                new Judged(judgement, verdict.message(), credit(judgement, credit, text), tex, slip, evidence));
    }

    /** With the marks for the way: of this line too, where it holds. */
    private BigDecimal credit(Judgement judgement, double credit, String text) {
        List<String> way = judgement.holds()
                ? Stream.concat(held.stream(), Stream.of(text)).toList()
                : held;
        return BigDecimal.valueOf(part.credited(credit, way)).setScale(3, RoundingMode.HALF_UP);
    }
}
