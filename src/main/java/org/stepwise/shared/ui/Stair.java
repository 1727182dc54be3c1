package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** How far up the help ladder someone went: five treads, filled up to the highest one used. */
@Tag("sw-stair")
@JsModule("./components/sw-stair/sw-stair.ts")
public class Stair extends Component implements HasStyle, LocaleChangeObserver {

    private int level;

    public Stair(int level) {
        setLevel(level);
    }

    /** From 0, no help, to 5, the whole solution. */
    public void setLevel(int level) {
        this.level = Math.clamp(level, 0, 5);
        getElement().setProperty("level", this.level);
        if (isAttached()) {
            speak();
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        speak();
    }

    private void speak() {
        getElement().setProperty("label", getTranslation("ui.stair." + level));
    }
}
