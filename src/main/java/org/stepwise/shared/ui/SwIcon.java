package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A drawn sign, silent for screen readers; the names are those of {@code sw-icon.ts}. */
@Tag("sw-icon")
@JsModule("./components/sw-icon/sw-icon.ts")
public class SwIcon extends Component implements HasStyle {

    public SwIcon(String name) {
        setName(name);
    }

    public void setName(String name) {
        getElement().setProperty("name", name);
    }
}
