package org.stepwise.shared.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** A class code: six squares over one real input; O, 0, I, 1 and separators are left out as they are typed. */
@Tag("sw-code-field")
@JsModule("./components/sw-code-field/sw-code-field.ts")
public class JoinCodeField extends AbstractSinglePropertyField<JoinCodeField, String>
        implements HasStyle, HasEnabled, LocaleChangeObserver {

    private boolean labelled;

    public JoinCodeField() {
        super("value", "", false);
    }

    public JoinCodeField(String label) {
        this();
        setLabel(label);
    }

    public void setLabel(String label) {
        labelled = true;
        getElement().setProperty("label", label);
    }

    /** The words under the squares, read aloud when they change: the class that was found, or what to look at. */
    public void setMessage(String message) {
        getElement().setProperty("message", message);
    }

    public void focus() {
        getElement().callJsFunction("focus");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (!labelled) {
            getElement().setProperty("label", getTranslation("ui.code.label"));
        }
        getElement().setProperty("hint", getTranslation("ui.code.hint"));
    }
}
