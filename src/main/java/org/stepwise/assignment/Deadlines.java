package org.stepwise.assignment;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
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
        Map<UUID, Integer> percent = allowances.extraTime(assignment.classId());
        Map<UUID, Duration> passes = allowances.passes(assignment.id());
        Duration length = assignment.window().length(assignment.assignedAt());
        return student -> assignment
                .window()
                .longer(length.multipliedBy(percent.getOrDefault(student, 0))
                        .dividedBy(100)
                        .plus(passes.getOrDefault(student, Duration.ZERO)));
    }
}
