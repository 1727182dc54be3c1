package org.stepwise.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stepwise.classroom.ClassGroup;
import org.stepwise.classroom.Classes;

/** Whom an assignment is for: the class, or some groups of it, as they are now. */
@Component
class Audience {

    private final Classes classes;

    Audience(Classes classes) {
        this.classes = classes;
    }

    boolean includes(Assignment assignment, UUID student) {
        return classes.isMember(student, assignment.classId()) && of(assignment).test(student);
    }

    /** Whether a pupil of the class is meant. */
    Predicate<UUID> of(Assignment assignment) {
        BiPredicate<Assignment, UUID> meant = of(List.of(assignment));
        return student -> meant.test(assignment, student);
    }

    /** For many assignments, with each class's groups read once. */
    BiPredicate<Assignment, UUID> of(Collection<Assignment> assignments) {
        Map<UUID, List<ClassGroup>> groups = assignments.stream()
                .filter(assignment -> !assignment.groups().isEmpty())
                .map(Assignment::classId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), classes::groups));
        return (assignment, student) -> {
            Set<UUID> meant = assignment.groups();
            if (assignment.isWithdrawn()) {
                return false;
            }
            return meant.isEmpty()
                    || groups.getOrDefault(assignment.classId(), List.of()).stream()
                            .anyMatch(group -> meant.contains(group.id())
                                    && group.members().contains(student));
        };
    }
}
