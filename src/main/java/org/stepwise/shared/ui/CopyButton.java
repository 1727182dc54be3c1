package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** Copies a text, such as a class code, and says so. */
@Tag("sw-copy")
@JsModule("./components/sw-copy/sw-copy.ts")
public class CopyButton extends Component implements HasStyle, LocaleChangeObserver {

    public CopyButton(String label, String text) {
        getElement().setProperty("label", label);
        setText(text);
    }

    public void setText(String text) {
        getElement().setProperty("text", text);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setProperty("copied", getTranslation("ui.copy.copied"));
    }
}
