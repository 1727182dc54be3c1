package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** The first child of {@code .tutor}: on a phone it drags the sheet to a peek, half or the full height. */
@Tag("sw-grip")
@JsModule("./components/sw-grip/sw-grip.ts")
public class SheetGrip extends Component implements HasStyle, LocaleChangeObserver {

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setProperty("label", getTranslation("ui.grip"));
    }
}
