package org.stepwise.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stepwise.inference.ModelUnavailableException;
import org.stepwise.shared.ui.Notice;
import org.stepwise.shared.ui.StillOpen;

/** What a language model does for the draft that is open, beside the page. */
final class ModelHelp {

    private static final Logger LOG = LoggerFactory.getLogger(ModelHelp.class);

    private final Assistant assistant;
    private final UUID teacher;
    private final Component page;

    ModelHelp(Assistant assistant, UUID teacher, Component page) {
        this.assistant = assistant;
        this.teacher = teacher;
        this.page = page;
    }

    boolean isThere() {
        return assistant.isAvailable();
    }

    void oneLike(String text, SerializableConsumer<DraftTree> take) {
        new AssistantDialog(assistant, teacher, text, take).open();
    }

    /** What is written meanwhile stays: then the model's words are not taken. */
    void fillIn(Editing editing, Runnable changed) {
        UI ui = UI.getCurrentOrThrow();
        String before = editing.text();
        say("authoring.assistant.writing");
        Thread.ofVirtual().name("assistant-help").start(() -> {
            try {
                String helped =
                        assistant.help(teacher, DraftTree.read(before), 0).text();
                StillOpen.tell(ui, () -> take(editing, before, helped, changed));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (ModelUnavailableException resting) {
                StillOpen.tell(ui, () -> say("authoring.assistant.resting"));
            } catch (RuntimeException unforeseen) {
                LOG.warn("Hints could not be written", unforeseen);
                StillOpen.tell(ui, () -> say("authoring.assistant.nothing"));
            }
        });
    }

    private void take(Editing editing, String before, String helped, Runnable changed) {
        boolean nothing = helped.equals(before) || !editing.text().equals(before);
        if (!nothing) {
            editing.replace(helped);
            changed.run();
        }
        say(nothing ? "authoring.assistant.nothing" : "authoring.assistant.helped");
    }

    private void say(String key) {
        Notice.show(page.getTranslation(key));
    }
}
