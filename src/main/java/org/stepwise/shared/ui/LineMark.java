package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Locale;

/** What is known of a line, told by shape first and colour second. */
@Tag("sw-mark")
@JsModule("./components/sw-mark/sw-mark.ts")
public class LineMark extends Component implements HasStyle, LocaleChangeObserver {

    /** Only a proven verdict has a colour: the last three stay in print. */
    public enum Kind {
        HOLDS,
        PART,
        BREAKS,
        OPEN,
        UNREAD,
        PENDING;

        /** The name that the element and the style sheets use. */
        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The key of the words for it, such as "This line holds". */
        public String key() {
            return "ui.mark." + token();
        }
    }

    private Kind kind;

    public LineMark(Kind kind) {
        this.kind = kind;
        getElement().setProperty("kind", kind.token());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        speak();
    }

    private void speak() {
        getElement().setProperty("label", getTranslation(kind.key()));
    }
}
