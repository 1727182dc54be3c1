package org.stepwise.practice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.Message;

/** What practice must know of assignments; implemented by their module. */
public interface AssignedWork {

    /**
     * @throws org.stepwise.shared.NotFound if the assignment is not one of a class of this pupil, or does not hold this
     *     problem
     * @throws org.stepwise.shared.Refused if it has not opened yet
     */
    Place place(UUID assignment, UUID student, UUID problem);

    /** Whether it has opened and is meant for this pupil, now. */
    boolean reaches(UUID assignment, UUID student);

    /** What help the teacher allows, for work that was begun. */
    HelpPolicy policy(UUID assignment);

    /** Why a line that arrives at this moment is not taken any more; nothing where it is. */
    Optional<Message> closed(UUID assignment, UUID student, Instant at);

    /**
     * Where a problem stands in an assignment.
     *
     * @param number from 1
     * @param solved for each problem in order
     * @param next the next problem that is not solved, if any
     * @param version of the problem as it was given; null for the one there is now
     */
    record Place(
            String title,
            int number,
            List<Boolean> solved,
            Optional<UUID> next,
            @Nullable String version) {}
}
