package org.stepwise.assignment;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.stepwise.shared.ui.FieldNotice;

/** Asks for the title of a set. */
class SetTitleDialog extends Dialog {

    SetTitleDialog(String heading, String before, Consumer<String> save) {
        setHeaderTitle(heading);
        TextField title = new TextField(getTranslation("assignment.set.name"));
        title.setMaxLength(ProblemSet.LONGEST_TITLE);
        title.setValue(before);
        title.setAutofocus(true);
        title.setAutoselect(true);
        title.setWidthFull();
        add(title);
        Button go = new Button(
                getTranslation("assignment.set.save"),
                click -> FieldNotice.attempt(title, () -> {
                    save.accept(title.getValue());
                    close();
                }));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER).listenOn(title);
        getFooter().add(new Button(getTranslation("ui.dialog.back"), click -> close()), go);
    }
}
