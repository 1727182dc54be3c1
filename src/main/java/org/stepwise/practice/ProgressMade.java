package org.stepwise.practice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a pupil's work stands. Each event says it whole, so that the latest one is enough. */
public record ProgressMade(
        UUID work,
        UUID student,
        UUID problem,
        @Nullable UUID assignment,
        boolean solved,
        int tries,
        int helpLevel,
        BigDecimal mark,
        Instant at) {

    static ProgressMade of(Work work) {
        return new ProgressMade(
                work.id(),
                work.studentId(),
                work.problemId(),
                work.assignmentId(),
                work.isCompleted(),
                work.tries(),
                work.helpLevel(),
                work.mark(),
                work.touchedAt());
    }
}
