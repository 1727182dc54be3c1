package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.List;

/** A view that says in the bar where one is, in place of the menu. */
public interface BarContent {

    /** Stands beside the logo. */
    List<Component> barStart();

    /** Stands before the person's sign. */
    List<Component> barEnd();

    /** What is shown in the bar has changed. */
    void onBarChange(Runnable listener);
}
