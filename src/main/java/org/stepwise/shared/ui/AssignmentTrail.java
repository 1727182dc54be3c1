package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** One dash for each problem of a set: done, now, to come. */
@Tag("sw-trail")
@JsModule("./components/sw-trail/sw-trail.ts")
public class AssignmentTrail extends Component implements HasStyle {

    /**
     * @param done whether each problem, in the order of the set, is solved
     * @param now the number of the open problem, from 1; 0 for none
     * @param label what the dashes say, such as "Problem 4 of 6, three solved"
     */
    public AssignmentTrail(List<Boolean> done, int now, String label) {
        setTrail(done, now, label);
    }

    public void setTrail(List<Boolean> done, int now, String label) {
        getElement().setPropertyList("done", done);
        getElement().setProperty("now", now);
        getElement().setProperty("label", label);
    }
}
