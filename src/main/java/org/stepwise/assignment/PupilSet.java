package org.stepwise.assignment;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.problembank.Problem;

/**
 * A set as its pupil meets it.
 *
 * @param assignment with the pupil's own times
 * @param begun a line of it was written
 * @param solved which of its problems
 * @param next what the pupil goes on with; null where all is solved, and before the set opens
 * @param pass what a late pass would do now
 */
public record PupilSet(
        UUID student,
        AssignmentView assignment,
        boolean begun,
        Set<UUID> solved,
        @Nullable Problem next,
        Allowances.Offer pass) {}
