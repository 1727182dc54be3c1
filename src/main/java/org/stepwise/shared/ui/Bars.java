package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;

/** A distribution as columns, and as a table for who does not see them. */
@Tag("sw-bars")
@JsModule("./components/sw-bars/sw-bars.ts")
public class Bars extends Component implements HasStyle {

    /** One column. */
    public record Bar(String name, int count) {}

    /**
     * @param label what is distributed
     * @param name what the columns are told apart by
     * @param count what is counted
     */
    public Bars(String label, String name, String count, List<Bar> bars) {
        getElement().setProperty("label", label);
        getElement().setPropertyMap("words", Map.of("name", name, "count", count));
        getElement().setPropertyList("names", bars.stream().map(Bar::name).toList());
        getElement().setPropertyList("counts", bars.stream().map(Bar::count).toList());
    }
}
