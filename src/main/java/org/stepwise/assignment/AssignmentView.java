package org.stepwise.assignment;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.problembank.Problem;

/**
 * A set that a class was given.
 *
 * @param problems in the versions that were given, where those are known still
 * @param window for the pupil who asks, or as it is for the class; times on the school's wall clock
 * @param withdrawn taken back: only its teacher sees it
 * @param policy what is allowed in fact: nothing in an exam
 */
public record AssignmentView(
        UUID id,
        UUID schoolClass,
        String title,
        Times window,
        List<Problem> problems,
        HelpPolicy policy,
        boolean exam,
        boolean adaptive,
        boolean withdrawn) {

    /**
     * @param open whether it has begun
     * @param closed whether nothing is taken any more
     */
    public record Times(
            @Nullable ZonedDateTime opensAt,
            @Nullable ZonedDateTime dueAt,
            @Nullable ZonedDateTime closesAt,
            boolean open,
            boolean closed) {}

    public @Nullable ZonedDateTime dueAt() {
        return window.dueAt();
    }
}
