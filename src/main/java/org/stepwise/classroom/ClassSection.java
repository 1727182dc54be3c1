package org.stepwise.classroom;

import com.vaadin.flow.component.Component;

/** What another module shows on a class's page. */
public interface ClassSection {

    Component sectionFor(ClassSummary schoolClass);
}
