package org.stepwise.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.shared.SchoolTime;

/** Puts together what the pages show of an assignment. */
@Component
class AssignmentViews {

    private final ProblemCatalog catalog;
    private final SchoolTime time;
    private final Clock clock;

    AssignmentViews(ProblemCatalog catalog, SchoolTime time, Clock clock) {
        this.catalog = catalog;
        this.time = time;
        this.clock = clock;
    }

    AssignmentView of(Assignment assignment) {
        return of(assignment, assignment.window());
    }

    /** @param window of the pupil who looks */
    AssignmentView of(Assignment assignment, Window window) {
        Instant now = clock.instant();
        return new AssignmentView(
                assignment.id(),
                assignment.classId(),
                assignment.title(),
                new AssignmentView.Times(
                        time.local(window.opensAt()),
                        time.local(window.dueAt()),
                        time.local(window.closesAt()),
                        window.isOpened(now),
                        window.isClosed(now)),
                problems(assignment),
                assignment.policy(),
                assignment.isExam(),
                assignment.isAdaptive(),
                assignment.isWithdrawn());
    }

    /** In the versions that were given; those that there are no more are left out. */
    List<Problem> problems(Assignment assignment) {
        return assignment.problems().stream().flatMap(this::problem).toList();
    }

    private Stream<Problem> problem(AssignedProblem assigned) {
        return Optional.ofNullable(assigned.version())
                .map(version -> catalog.find(assigned.problem(), version))
                .orElseGet(() -> catalog.find(assigned.problem()))
                .stream();
    }
}
