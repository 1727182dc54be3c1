package org.stepwise.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks once more, and says what will happen. */
public class ConfirmDialog extends Dialog {

    /** @param doIt what the button says that does it */
    public ConfirmDialog(String title, String text, String doIt, Runnable command) {
        setHeaderTitle(title);
        Button go = new Button(doIt);
        Once.listen(
                go,
                () -> Notice.attempt(this, () -> {
                    command.run();
                    close();
                }));
        go.addThemeName("primary");
        add(new Paragraph(text));
        getFooter().add(new Button(getTranslation("ui.dialog.back"), click -> close()), go);
    }
}
