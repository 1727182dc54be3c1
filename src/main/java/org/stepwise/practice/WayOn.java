package org.stepwise.practice;

import java.util.Optional;
import java.util.UUID;
import org.stepwise.problembank.Problem;

/** Where a pupil goes from a problem: the next one of the set or for the pupil, or the same with other numbers. */
record WayOn(PracticeService practice, NextProblem next, UUID student) {

    /** The page beside a solved problem. */
    AfterPanel panel(WorkView view, Optional<AssignedWork.Place> place) {
        return new AfterPanel(
                view,
                place.map(WayOn::left),
                place.isPresent()
                        ? place.get().next().map(id -> new AfterPanel.Next(Optional.empty(), () -> goOn(view, id)))
                        : chosen(view),
                () -> twin(view));
    }

    /** How many problems of the set are left when this one is solved. */
    private static long left(AssignedWork.Place place) {
        return place.solved().stream().filter(done -> !done).count()
                - (place.solved().get(place.number() - 1) ? 0 : 1);
    }

    void twin(WorkView view) {
        PracticeNavigation.toWork(practice.practiseTwin(student, view.id()));
    }

    private void goOn(WorkView view, UUID next) {
        UUID assignment = view.assignment();
        PracticeNavigation.toWork(
                assignment == null ? practice.practise(student, next) : practice.workOn(student, assignment, next));
    }

    /**
     * What was announced as a look back is one. Otherwise it is chosen again when it is wanted: only then has the answer
     * that solved this problem been taken into account.
     */
    private Optional<AfterPanel.Next> chosen(WorkView view) {
        Problem here = view.variant().problem();
        return next.after(student, here)
                .map(choice -> choice.lookBack()
                        ? new AfterPanel.Next(Optional.of(choice.skill().title()), () -> goOn(view, choice))
                        : new AfterPanel.Next(
                                Optional.empty(),
                                () -> goOn(view, next.after(student, here).orElse(choice))));
    }

    private void goOn(WorkView view, NextProblem.Choice choice) {
        goOn(view, choice.problem().id());
    }
}
