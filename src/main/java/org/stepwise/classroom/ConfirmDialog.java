package org.stepwise.classroom;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.stepwise.shared.ui.Notice;

/** Asks once more, and says what will happen. */
class ConfirmDialog extends Dialog {

    /** @param doIt what the button says that does it */
    ConfirmDialog(String title, String text, String doIt, Runnable command) {
        setHeaderTitle(title);
        Button go = new Button(
                doIt,
                click -> Notice.attempt(this, () -> {
                    command.run();
                    close();
                }));
        go.addThemeName("primary");
        add(new Paragraph(text));
        getFooter().add(new Button(getTranslation("classroom.dialog.back"), click -> close()), go);
    }
}
