package org.stepwise.practice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.Message;

/**
 * A line and what was said of it.
 *
 * @param part from 0
 * @param line from 1, within its part; one that broke has a number of its own, by which pupil, teacher and tutor speak of it
 * @param tex the line typeset; empty for words
 * @param credit 0 to 1, before help is counted
 * @param decision the teacher's word on a line that was not decided
 * @param feedback what teachers wrote under it, the oldest first
 */
public record GradedLine(
        UUID id,
        int part,
        int line,
        String answer,
        String tex,
        Judgement judgement,
        Message message,
        BigDecimal credit,
        Instant submittedAt,
        @Nullable Evidence evidence,
        @Nullable Outcome decision,
        List<String> feedback) {

    public GradedLine {
        feedback = List.copyOf(feedback);
    }

    /** The next line may follow from this one. */
    public boolean holds() {
        return judgement.holds() || decision == Outcome.ACCEPTED;
    }

    /** The part ends here. */
    public boolean solves() {
        return judgement == Judgement.CORRECT || decision == Outcome.ACCEPTED;
    }
}
