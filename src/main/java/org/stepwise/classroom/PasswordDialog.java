package org.stepwise.classroom;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;

/** Makes a new password for a pupil and shows it, once. */
class PasswordDialog extends Dialog {

    PasswordDialog(Pupil pupil, Supplier<String> reset) {
        setHeaderTitle(getTranslation("classroom.reset.title", pupil.name()));
        Button make = new Button(getTranslation("classroom.reset.make"));
        make.addThemeName("primary");
        make.addClickListener(click -> {
            Span password = new Span(reset.get());
            password.addClassNames("mono", "secret");
            removeAll();
            add(
                    new Paragraph(getTranslation("classroom.reset.done", pupil.signInName())),
                    password,
                    new Paragraph(getTranslation("classroom.reset.once")));
            make.setVisible(false);
        });
        add(new Paragraph(getTranslation("classroom.reset.text")));
        getFooter().add(new Button(getTranslation("classroom.reset.close"), click -> close()), make);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                make.focus();
            }
        });
    }
}
