package org.stepwise.chat;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stepwise.assignment.AssignmentView;
import org.stepwise.assignment.PupilSet;
import org.stepwise.assignment.PupilSets;
import org.stepwise.practice.PracticeService;
import org.stepwise.problembank.Problem;
import org.stepwise.tutoring.verify.SameProblem;

/** Finds out whether a pupil asks for a problem that is set or begun and not solved yet: it is worked on in its own place. */
@Component
class OpenProblems {

    private final PupilSets sets;
    private final PracticeService practice;

    OpenProblems(PupilSets sets, PracticeService practice) {
        this.sets = sets;
        this.practice = practice;
    }

    /**
     * Where the problem is worked on.
     *
     * @param title of the assignment, or of the problem where there is none
     */
    record Place(String title, UUID work, boolean isSet) {}

    Optional<Place> find(UUID pupil, String words) {
        return set(pupil, words).or(() -> begun(pupil, words));
    }

    private Optional<Place> begun(UUID pupil, String words) {
        return practice.open(pupil).stream()
                .filter(open -> SameProblem.isIn(words, open.prompt()))
                .findFirst()
                .map(open -> new Place(open.title(), open.work(), false));
    }

    private Optional<Place> set(UUID pupil, String words) {
        for (PupilSet set : sets.of(pupil)) {
            AssignmentView assignment = set.assignment();
            for (Problem problem : assignment.problems()) {
                if (!set.solved().contains(problem.id())
                        && SameProblem.isIn(
                                words,
                                practice.preview(pupil, assignment.id(), problem)
                                        .prompt())) {
                    return Optional.of(
                            new Place(assignment.title(), practice.workOn(pupil, assignment.id(), problem.id()), true));
                }
            }
        }
        return Optional.empty();
    }
}
