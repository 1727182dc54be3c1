package org.stepwise.practice.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What pupils made of one version of a problem. Each pupil counts once, with the first work in which something was written
 * or a hint was read: later ones are no first meeting any more.
 *
 * @param latest when it was begun last
 * @param begun how many pupils
 * @param busy of them: have not solved it and were at it within the last hour
 * @param solved of them: all parts, with whatever help
 * @param atOnce of the solved: every part with the first try and without help
 * @param undecided of them: a line had to wait for the teacher
 * @param tries to the right answer of a part, the median of all parts that were solved; null if there is none
 * @param time from opening to solved, without breaks, the median; null if nobody's is known
 * @param credit the mean, 0 to 1
 * @param discrimination the correlation of a pupil's credit here with the same pupil's mean credit at all other problems:
 *     null where all are equal
 * @param compared the pupils that {@code discrimination} rests on
 */
public record ItemFigures(
        UUID problem,
        String version,
        Instant latest,
        int begun,
        int busy,
        int solved,
        int atOnce,
        int undecided,
        @Nullable Double tries,
        @Nullable Duration time,
        double credit,
        @Nullable Double discrimination,
        int compared) {}
