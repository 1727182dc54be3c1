package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** Shows by itself that the connection is being found again, and how many finished lines are kept meanwhile. */
@Tag("sw-connection-strip")
@JsModule("./components/sw-connection-strip/sw-connection-strip.ts")
public class ConnectionStrip extends Component implements HasStyle, LocaleChangeObserver {

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Words.give(this, "ui.connection.", "finding", "none", "one", "other");
    }
}
