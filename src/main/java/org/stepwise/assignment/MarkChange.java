package org.stepwise.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a mark, 0 to 1. For {@link Cause#LINE} and {@link Cause#DECISION} of the mark that is worked out, whatever
 * a teacher set in its place; for the others of the mark that is shown.
 *
 * @param teacher who decided; null where algebra did
 * @param before null where there was none
 * @param reason what the teacher gave; empty where algebra decided
 */
public record MarkChange(
        Cause cause,
        @Nullable UUID teacher,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        String reason,
        Instant at) {

    /** What changed a mark. */
    public enum Cause {
        /** A line of the pupil was judged. */
        LINE,
        /** A teacher decided a line that waited. */
        DECISION,
        REGRADE,
        /** A teacher set another mark. */
        OVERRIDE,
        /** A teacher went back to the mark that is worked out. */
        WITHDRAWN
    }
}
