package org.stepwise.practice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a part were judged by another key.
 *
 * @param part from 0
 * @param first the first answer that is judged right or not by now; null where none is
 */
public record PartRegraded(
        UUID student,
        UUID work,
        UUID problem,
        int part,
        @Nullable AttemptGraded first) {}
