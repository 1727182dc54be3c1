package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** Counts what is typed into the field beside it when that comes near to its longest, and says when it is too long. */
@Tag("sw-length")
@JsModule("./components/sw-length/sw-length.ts")
public class LengthNote extends Component implements LocaleChangeObserver {

    public LengthNote(int most) {
        getElement().setProperty("most", most);
    }

    /** The field was filled or emptied here. */
    public void look() {
        getElement().callJsFunction("look");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Words.give(this, "ui.length.", "count", "over");
    }
}
