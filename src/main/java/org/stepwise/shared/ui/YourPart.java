package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** How much of a line is the pupil's own, as a meter and in words; never as a number. */
@Tag("sw-part")
@JsModule("./components/sw-part/sw-part.ts")
public class YourPart extends Component implements HasStyle, LocaleChangeObserver {

    private double share;
    private String leadKey = "ui.part.lead";

    /** @param share from 0, read together, to 1, all of it */
    public YourPart(double share) {
        setShare(share);
    }

    public void setShare(double share) {
        this.share = Math.clamp(share, 0, 1);
        getElement().setProperty("share", this.share);
        if (isAttached()) {
            speak();
        }
    }

    /** The key of the words before the amount; by default "Your part of this line:". */
    public void setLeadKey(String key) {
        leadKey = key;
        if (isAttached()) {
            speak();
        }
    }

    /** The key of the words for a share, such as "nearly all". */
    public static String key(double share) {
        if (share >= 0.99) {
            return "ui.part.all";
        }
        if (share >= 0.85) {
            return "ui.part.nearly";
        }
        if (share >= 0.65) {
            return "ui.part.most";
        }
        return share > 0 ? "ui.part.half" : "ui.part.twin";
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        speak();
    }

    private void speak() {
        getElement().setProperty("lead", share > 0 ? getTranslation(leadKey) : "");
        getElement().setProperty("amount", getTranslation(key(share)));
    }
}
