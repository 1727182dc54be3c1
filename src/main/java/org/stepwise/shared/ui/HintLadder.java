package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** The five treads of help, from a nudge to the whole solution. */
@Tag("sw-ladder")
@JsModule("./components/sw-ladder/sw-ladder.ts")
public class HintLadder extends Component implements HasStyle, LocaleChangeObserver {

    private int used;
    private boolean closed;

    /**
     * @param used how many treads were used, 0 to 5
     * @param ceiling how many the teacher allows, 0 to 5
     */
    public HintLadder(int used, int ceiling) {
        setLevels(used, ceiling);
    }

    public void setLevels(int used, int ceiling) {
        this.used = Math.clamp(used, 0, 5);
        getElement().setProperty("used", this.used);
        getElement().setProperty("ceiling", Math.clamp(ceiling, 0, 5));
        if (isAttached()) {
            speak();
        }
    }

    /** During a test: every tread dashed. */
    public void setClosed(boolean closed) {
        this.closed = closed;
        getElement().setProperty("closed", closed);
        if (isAttached()) {
            speak();
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Words.give(this, "ui.ladder.", "nudge", "rule", "example", "step", "solution");
        speak();
    }

    private void speak() {
        String label = closed ? getTranslation("ui.ladder.closed") : getTranslation("ui.ladder.label", used);
        getElement().setProperty("label", label);
    }
}
