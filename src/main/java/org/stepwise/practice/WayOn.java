package org.stepwise.practice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;

/** Where a pupil goes from a problem: the next one of the set or of the topic, or the same with other numbers. */
record WayOn(PracticeService practice, ProblemCatalog catalog, UUID student) {

    /** The page beside a solved problem. */
    AfterPanel panel(WorkView view, Optional<AssignedWork.Place> place) {
        Optional<Runnable> next =
                place.isPresent() ? place.get().next().map(id -> () -> goOn(view, id)) : nextInTopic(view);
        return new AfterPanel(view, place.map(WayOn::left), next, () -> twin(view));
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

    private Optional<Runnable> nextInTopic(WorkView view) {
        Problem here = view.variant().problem();
        List<Problem> topic = catalog.inTopic(here.topic());
        int at = topic.indexOf(here);
        return at < 0 || at + 1 >= topic.size()
                ? Optional.empty()
                : Optional.of(() -> goOn(view, topic.get(at + 1).id()));
    }
}
