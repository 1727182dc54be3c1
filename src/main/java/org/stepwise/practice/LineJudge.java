package org.stepwise.practice;

import java.math.BigDecimal;
import org.stepwise.grading.Verdict;
import org.stepwise.problembank.VariantPart;
import org.stepwise.shared.Message;

/** Judges a line and typesets it. */
final class LineJudge {

    private final VariantPart part;

    LineJudge(VariantPart part) {
        this.part = part;
    }

    /** A judged line, or the verdict that it cannot be read. */
    sealed interface Result {

        record Readable(Judged judged) implements Result {}

        record Unreadable(Verdict.Invalid verdict) implements Result {}
    }

    Result judge(String text) {
        return switch (part.grade(text)) {
            case Verdict.Invalid invalid -> new Result.Unreadable(invalid);
            case Verdict.Correct correct -> judged(text, Judgement.CORRECT, correct.message(), 1);
            case Verdict.Undecided undecided -> judged(text, Judgement.UNDECIDED, undecided.message(), 0);
            case Verdict.Incorrect incorrect ->
                judged(
                        text,
                        incorrect.unfinished() ? Judgement.UNFINISHED : Judgement.INCORRECT,
                        incorrect.message(),
                        incorrect.credit());
        };
    }

    private Result judged(String text, Judgement judgement, Message message, double credit) {
        return new Result.Readable(new Judged(judgement, message, BigDecimal.valueOf(credit), part.typeset(text)));
    }
}
