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
 * @param teacher whose decision it is; null where algebra decided
 * @param at when; null in events from before this was told
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
        @Nullable UUID teacher,
        @Nullable Instant at) {

    static ProgressMade of(Work work) {
        return of(work, null);
    }

    static ProgressMade of(Work work, @Nullable UUID teacher) {
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
                teacher,
                work.touchedAt());
    }
}
