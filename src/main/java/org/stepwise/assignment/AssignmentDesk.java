package org.stepwise.assignment;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stepwise.identity.CurrentUser;
import org.stepwise.shared.SchoolTime;

/** What a teacher can do with a set that a class was given. */
@Component
record AssignmentDesk(
        Assignments assignments, Regrades regrades, Worksheets worksheets, SchoolTime time, CurrentUser currentUser) {

    UUID teacher() {
        return currentUser.id();
    }
}
