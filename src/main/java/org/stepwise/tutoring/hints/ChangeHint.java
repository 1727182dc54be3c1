package org.stepwise.tutoring.hints;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Rung;

/**
 * A teacher gives a hint other words, for every pupil from then on.
 *
 * @param revision that the teacher has seen
 * @param text null for the author's words again
 * @param anyway the teacher has read the doubt and stands by the words
 */
public record ChangeHint(
        UUID teacher,
        Problem problem,
        int part,
        Rung rung,
        int revision,
        @Nullable String text,
        boolean anyway) {}
