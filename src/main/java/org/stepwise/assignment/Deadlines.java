package org.stepwise.assignment;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Until when each pupil may work: the class's times, with extra time, then with a late pass. */
@Component
class Deadlines {

    private final AllowanceTable allowances;

    Deadlines(AllowanceTable allowances) {
        this.allowances = allowances;
    }

    Window of(Assignment assignment, UUID student) {
        return of(assignment).apply(student);
    }

    /** For many pupils, read once. */
    Function<UUID, Window> of(Assignment assignment) {
        BiFunction<Assignment, UUID, Window> windows = of(List.of(assignment));
        return student -> windows.apply(assignment, student);
    }

    /** For many assignments and pupils, read once. */
    BiFunction<Assignment, UUID, Window> of(Collection<Assignment> assignments) {
        Map<UUID, Map<UUID, Integer>> percent = allowances.extraTimes(
                assignments.stream().map(Assignment::classId).distinct().toList());
        Map<UUID, Map<UUID, Duration>> passes =
                allowances.passes(assignments.stream().map(Assignment::id).toList());
        return (assignment, student) -> {
            Window window = assignment.window();
            int extra = percent.getOrDefault(assignment.classId(), Map.of()).getOrDefault(student, 0);
            Duration pass = passes.getOrDefault(assignment.id(), Map.of()).getOrDefault(student, Duration.ZERO);
            return window.longer(window.length(assignment.assignedAt())
                    .multipliedBy(extra)
                    .dividedBy(100)
                    .plus(pass));
        };
    }
}
