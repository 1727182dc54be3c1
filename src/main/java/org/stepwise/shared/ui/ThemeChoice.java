package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** Light, dark, or as the system has it; remembered by the browser and set before the first paint. */
@Tag("sw-theme")
@JsModule("./components/sw-theme/sw-theme.ts")
public class ThemeChoice extends Component implements HasStyle, LocaleChangeObserver {

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Words.give(this, "ui.theme.", "label", "system", "light", "dark");
    }
}
