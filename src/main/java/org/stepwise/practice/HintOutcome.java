package org.stepwise.practice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.hints.Hint;

/**
 * A hint that was taken, and what the pupil wrote next in this part.
 *
 * @param source who spoke; null where that was not stored yet
 */
public record HintOutcome(int part, Rung rung, Hint.@Nullable Source source, Instant at, Next next) {

    /** The first line after it that was judged, before another hint was taken. */
    public enum Next {
        /** It holds. */
        RIGHT,
        NOT_YET,
        /** There is none, or another hint came first. */
        NONE
    }

    /** All hints of a version of a problem, counted. */
    public record Count(UUID problem, String version, int taken, int tried, int right) {}

    /**
     * A moment in the work at a part, such as the end of an answer of the tutor's.
     *
     * @param until the line must come before; null for ever
     */
    public record Moment(
            UUID work, int part, Instant at, @Nullable Instant until) {}
}
