package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Prints the page without asking the server. */
@Tag("sw-print-button")
@JsModule("./components/sw-print-button/sw-print-button.ts")
public class PrintButton extends Component implements HasStyle {

    public PrintButton(String label) {
        getElement().setProperty("label", label);
    }
}
