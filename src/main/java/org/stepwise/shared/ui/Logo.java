package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** Three steps and the name. */
@Tag("sw-logo")
@JsModule("./components/sw-logo/sw-logo.ts")
public class Logo extends Component implements HasStyle, LocaleChangeObserver {

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setProperty("name", getTranslation("ui.name"));
    }
}
