package org.stepwise.classroom;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;

/** What another module has to tell a teacher before anything else, on the first page after signing in. */
public interface TeacherNotice {

    /** Nothing where there is nothing to be told. */
    Optional<Component> noticeFor(UUID teacher);
}
