package org.stepwise.authoring.exchange.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.grading.AnswerKind;

/**
 * What is said to an answer that the key does not accept, if it is this one.
 *
 * @param kind null: the part's
 * @param accept whether the part is solved with it
 * @param credit from 0 to 1
 * @param checks looked at when this one applies; the first that applies speaks in its place
 */
public record DraftCheck(
        String answer,
        @Nullable AnswerKind kind,
        @Nullable String option,
        boolean accept,
        double credit,
        @Nullable String feedback,
        List<DraftCheck> checks) {

    public DraftCheck {
        checks = List.copyOf(checks);
    }

    public static DraftCheck wrong(String answer, double credit, @Nullable String feedback) {
        return new DraftCheck(answer, null, null, false, credit, feedback, List.of());
    }

    public static DraftCheck right(String answer, @Nullable String feedback) {
        return new DraftCheck(answer, null, null, true, 1, feedback, List.of());
    }
}
