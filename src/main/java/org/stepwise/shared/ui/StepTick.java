package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** Stands beside an equation that algebra has checked, and beside no other. */
@Tag("sw-step-tick")
@JsModule("./components/sw-step-tick/sw-step-tick.ts")
public class StepTick extends Component implements HasStyle, LocaleChangeObserver {

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setProperty("label", getTranslation("ui.tick"));
    }
}
