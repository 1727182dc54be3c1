package org.stepwise.authoring;

import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;

/** The name of a field of the form, which leads there. */
class FieldLink extends NativeButton {

    /** @param goTo is given the field's path */
    FieldLink(String field, Consumer<String> goTo) {
        setText(FieldNames.of(this, field));
        addClassName("link");
        addClickListener(click -> goTo.accept(field));
    }
}
