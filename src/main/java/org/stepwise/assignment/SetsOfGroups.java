package org.stepwise.assignment;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stepwise.classroom.GroupUse;

/** The sets that are meant for a group: without it they would be nobody's. */
@Component
class SetsOfGroups implements GroupUse {

    private final AssignmentRepository assignments;

    SetsOfGroups(AssignmentRepository assignments) {
        this.assignments = assignments;
    }

    @Override
    public List<String> titles(UUID group) {
        return assignments.titlesMeantFor(group);
    }
}
