package org.stepwise.practice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line was judged, by algebra or by the teacher it waited for. A line that waited is told twice, with the same id.
 *
 * @param part from 0
 * @param line from 1, within its part
 * @param judgement {@code CORRECT} where a teacher accepted it, {@code UNFINISHED} in part, {@code INCORRECT} not yet
 * @param triesBefore how often an answer to this part was judged before this line
 * @param helpBefore the highest rung read before this line, 0 to 5
 * @param at when the line was finished, also where a teacher decided it days later
 */
public record AttemptGraded(
        UUID attempt,
        UUID work,
        UUID student,
        UUID problem,
        @Nullable UUID assignment,
        int part,
        int line,
        Judgement judgement,
        int triesBefore,
        int helpBefore,
        Instant at) {

    static AttemptGraded of(Work work, GradedLine line, Work.Before before) {
        return of(work, line, before, line.judgement());
    }

    static AttemptGraded regraded(Work work, GradedLine line, Work.Before before, Judgement judgement) {
        return of(work, line, before, judgement);
    }

    static AttemptGraded decided(Work work, GradedLine line, Work.Before before, Outcome outcome) {
        return of(
                work,
                line,
                before,
                switch (outcome) {
                    case ACCEPTED -> Judgement.CORRECT;
                    case IN_PART -> Judgement.UNFINISHED;
                    case NOT_YET -> Judgement.INCORRECT;
                    case SEEN -> Judgement.ASIDE;
                });
    }

    private static AttemptGraded of(Work work, GradedLine line, Work.Before before, Judgement judgement) {
        return new AttemptGraded(
                line.id(),
                work.id(),
                work.studentId(),
                work.problemId(),
                work.assignmentId(),
                line.part(),
                line.line(),
                judgement,
                before.tries(),
                before.helpLevel(),
                line.submittedAt());
    }
}
