package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import org.stepwise.shared.Refused;

/** Says at a field why what stands in it is refused; it goes away when the field changes. */
public final class FieldNotice {

    private FieldNotice() {}

    /** Runs a command that can be refused for this field only. */
    public static <F extends Component & HasValidationProperties> void attempt(F field, Runnable command) {
        field.setInvalid(false);
        try {
            command.run();
        } catch (Refused refused) {
            show(field, Notice.text(field, refused.reason()));
        }
    }

    /** Without moving the keyboard. */
    public static void mark(HasValidationProperties field, String words) {
        field.getElement().setProperty("errorMessage", words);
        field.setInvalid(true);
    }

    /** The keyboard goes to the field, where its words are read. Its own checks have their own words as before. */
    public static <F extends Component & HasValidationProperties> void show(F field, String words) {
        mark(field, words);
        field.getElement().callJsFunction("focus");
    }
}
