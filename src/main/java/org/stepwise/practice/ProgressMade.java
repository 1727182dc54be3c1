package org.stepwise.practice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a pupil's work stands. Each event says it whole, so that the latest one is enough.
 *
 * @param helpLevel the highest rung read, 0 to 5
 * @param mark 0 to 1
 * @param undecided a line waits for the teacher
 * @param version of the work: the higher one is the later one
 * @param cause null in events from before this was told
 * @param teacher whose decision or new key it is; null where a line was judged
 * @param at when; null in events from before this was told
 * @param lineAt when the line arrived by which the mark may have risen; null where there is none
 */
public record ProgressMade(
        UUID work,
        UUID student,
        UUID problem,
        @Nullable UUID assignment,
        boolean solved,
        int tries,
        int helpLevel,
        BigDecimal mark,
        boolean undecided,
        int version,
        @Nullable Cause cause,
        @Nullable UUID teacher,
        @Nullable Instant at,
        @Nullable Instant lineAt) {

    /** Why the work stands where it does. */
    public enum Cause {
        /** A line or a hint of the pupil. */
        LINE,
        /** A teacher decided a line that waited. */
        DECISION,
        /** A teacher had the lines judged by another key. */
        REGRADE
    }

    @Override
    public Cause cause() {
        return cause != null ? cause : teacher == null ? Cause.LINE : Cause.DECISION;
    }

    static ProgressMade helped(Work work) {
        return of(work, Cause.LINE, null, work.touchedAt(), null);
    }

    static ProgressMade written(Work work, Instant arrived) {
        return of(work, Cause.LINE, null, arrived, arrived);
    }

    static ProgressMade decided(Work work, UUID teacher, Instant at, Instant lineAt) {
        return of(work, Cause.DECISION, teacher, at, lineAt);
    }

    static ProgressMade regraded(Work work, UUID teacher, Instant at, @Nullable Instant lineAt) {
        return of(work, Cause.REGRADE, teacher, at, lineAt);
    }

    private static ProgressMade of(
            Work work, Cause cause, @Nullable UUID teacher, Instant at, @Nullable Instant lineAt) {
        return new ProgressMade(
                work.id(),
                work.studentId(),
                work.problemId(),
                work.assignmentId(),
                work.isCompleted(),
                work.tries(),
                work.helpLevel(),
                work.mark(),
                work.isUndecided(),
                work.version(),
                cause,
                teacher,
                at,
                lineAt);
    }
}
