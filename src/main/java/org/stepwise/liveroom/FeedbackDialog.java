package org.stepwise.liveroom;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.stepwise.practice.SendFeedback;
import org.stepwise.shared.ui.Notice;

/** The words that go under a line, to be written or reworded. */
class FeedbackDialog extends Dialog {

    /** @param send refused where the words are not good enough; then the dialog stays open */
    FeedbackDialog(String title, String proposal, String button, Consumer<String> send) {
        setHeaderTitle(title);
        TextArea text = new TextArea(getTranslation("liveroom.write.label"));
        text.setHelperText(getTranslation("liveroom.write.help"));
        text.setValue(proposal);
        text.setMaxLength(SendFeedback.LONGEST);
        text.setWidthFull();
        text.setAutofocus(true);
        add(text);
        Button go = new Button(
                button,
                click -> Notice.attempt(this, () -> {
                    // The second of two quick clicks comes after it has closed.
                    if (isOpened()) {
                        send.accept(text.getValue());
                        close();
                    }
                }));
        go.addThemeName("primary");
        getFooter().add(new Button(getTranslation("liveroom.write.cancel"), click -> close()), go);
        setWidth("min(560px, 94vw)");
    }
}
