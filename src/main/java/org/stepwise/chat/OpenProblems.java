package org.stepwise.chat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stepwise.assignment.AssignmentView;
import org.stepwise.assignment.Assignments;
import org.stepwise.practice.PracticeService;
import org.stepwise.problembank.Problem;
import org.stepwise.tutoring.verify.SameProblem;

/** Finds out whether a pupil asks for a problem that is set and not solved yet: it is worked on in its own place. */
@Component
class OpenProblems {

    private final Assignments assignments;
    private final PracticeService practice;

    OpenProblems(Assignments assignments, PracticeService practice) {
        this.assignments = assignments;
        this.practice = practice;
    }

    /** Where the problem is worked on. */
    record Place(String title, UUID work) {}

    Optional<Place> find(UUID pupil, String words) {
        for (AssignmentView assignment : assignments.ofStudent(pupil)) {
            Set<UUID> solved = assignments.solved(pupil, assignment.id());
            for (Problem problem : assignment.problems()) {
                if (!solved.contains(problem.id())
                        && SameProblem.isIn(
                                words,
                                practice.preview(pupil, assignment.id(), problem)
                                        .prompt())) {
                    return Optional.of(
                            new Place(assignment.title(), practice.workOn(pupil, assignment.id(), problem.id())));
                }
            }
        }
        return Optional.empty();
    }
}
