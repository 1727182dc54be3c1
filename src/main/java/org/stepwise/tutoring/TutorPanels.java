package org.stepwise.tutoring;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.stepwise.inference.ChatModel;
import org.stepwise.problembank.Rung;

/** Makes the tutor's page for whoever shows it. */
@Component
public class TutorPanels {

    private final ChatModel model;

    TutorPanels(ChatModel model) {
        this.model = model;
    }

    /**
     * @param ask a rung was asked for
     * @param twin the same problem with other numbers was asked for
     */
    public TutorPanel panel(Consumer<Rung> ask, Runnable twin, Runnable close) {
        return new TutorPanel(ask, twin, close, new ModelNote(model));
    }
}
