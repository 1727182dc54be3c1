package org.stepwise.assignment;

import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
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
        if (assignment.isWithdrawn()) {
            return anybody -> false;
        }
        if (assignment.groups().isEmpty()) {
            return anybody -> true;
        }
        Set<UUID> meant = classes.groups(assignment.classId()).stream()
                .filter(group -> assignment.groups().contains(group.id()))
                .flatMap(group -> group.members().stream())
                .collect(Collectors.toSet());
        return meant::contains;
    }
}
