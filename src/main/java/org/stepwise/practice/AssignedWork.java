package org.stepwise.practice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What practice must know of assignments; implemented by their module. */
public interface AssignedWork {

    /**
     * @throws org.stepwise.shared.NotFound if the assignment is not one of a class of this pupil, or does not hold this
     *     problem
     */
    Place place(UUID assignment, UUID student, UUID problem);

    /** What help the teacher allows, for work that was begun. */
    HelpPolicy policy(UUID assignment);

    /**
     * Where a problem stands in an assignment.
     *
     * @param number from 1
     * @param solved for each problem in order
     * @param next the next problem that is not solved, if any
     */
    record Place(String title, int number, List<Boolean> solved, Optional<UUID> next) {}
}
