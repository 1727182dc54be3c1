package org.stepwise.classroom;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What another module shows on a class's page. */
public interface ClassSection {

    Component sectionFor(ClassSummary schoolClass);

    /** Whether it tells something of a class in which nothing happens any more. */
    default boolean isForArchived() {
        return true;
    }

    /** A sign beside the class in the list of classes, if there is something to be told. */
    default Optional<Component> badgeFor(ClassSummary schoolClass) {
        return Optional.empty();
    }
}
