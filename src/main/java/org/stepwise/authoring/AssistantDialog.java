package org.stepwise.authoring;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stepwise.inference.ModelUnavailableException;
import org.stepwise.shared.ui.MathText;
import org.stepwise.shared.ui.StillOpen;

/** A wish in words, and the drafts of it that hold; each can be taken up, and is then written on as any other. */
class AssistantDialog extends Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(AssistantDialog.class);

    private final transient Assistant assistant;
    private final UUID teacher;
    private final transient @Nullable String like;
    private final transient SerializableConsumer<DraftTree> take;
    private final TextArea words = new TextArea();
    private final Div result = new Div();
    private final Button go = new Button();
    private transient @Nullable Thread asking;

    /** @param like the text of a problem that the new one is to be like; null for none */
    AssistantDialog(Assistant assistant, UUID teacher, @Nullable String like, SerializableConsumer<DraftTree> take) {
        this.assistant = assistant;
        this.teacher = teacher;
        this.like = like;
        this.take = take;
        setHeaderTitle(getTranslation(like == null ? "authoring.assistant" : "authoring.assistant.like"));
        setWidth("640px");
        addClassName("shop-dialog");
        words.setLabel(getTranslation(like == null ? "authoring.assistant.about" : "authoring.assistant.but"));
        words.setMaxLength(AssistantWish.LONGEST);
        words.setWidthFull();
        words.setManualValidation(true);
        words.addValueChangeListener(change -> words.setInvalid(false));
        result.addClassName("stack-fields");
        result.getElement().setAttribute("aria-live", "polite");
        go.setText(getTranslation("authoring.assistant.go"));
        go.addThemeName("primary");
        go.addClickListener(click -> ask());
        add(words, result);
        getFooter().add(new Button(getTranslation("authoring.close"), click -> close()), go);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                stop();
            }
        });
    }

    private void ask() {
        String wish = words.getValue().strip();
        words.setInvalid(wish.isEmpty());
        if (wish.isEmpty()) {
            words.setErrorMessage(getTranslation("authoring.assistant.empty"));
            words.focus();
            return;
        }
        stop();
        go.setEnabled(false);
        say(getTranslation("authoring.assistant.writing"));
        UI ui = UI.getCurrentOrThrow();
        asking = Thread.ofVirtual().name("assistant").start(() -> {
            try {
                Proposals proposals = assistant.propose(teacher, new AssistantWish(wish, like));
                StillOpen.tell(ui, () -> show(proposals));
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            } catch (ModelUnavailableException resting) {
                StillOpen.tell(ui, () -> failed("authoring.assistant.resting"));
            } catch (RuntimeException unforeseen) {
                LOG.warn("A draft could not be written", unforeseen);
                StillOpen.tell(ui, () -> failed("authoring.assistant.none"));
            }
        });
    }

    private void stop() {
        Thread thread = asking;
        if (thread != null) {
            thread.interrupt();
            asking = null;
        }
    }

    private void failed(String key) {
        go.setEnabled(true);
        say(getTranslation(key));
    }

    private void say(String text) {
        result.removeAll();
        result.add(new Paragraph(text));
    }

    private void show(Proposals proposals) {
        go.setEnabled(true);
        say(getTranslation(
                proposals.kept().isEmpty() ? "authoring.assistant.none" : "authoring.assistant.found",
                proposals.kept().size(),
                proposals.dropped()));
        proposals.kept().forEach(proposal -> {
            NativeButton use = new NativeButton(getTranslation("authoring.assistant.take"), click -> {
                close();
                take.accept(proposal.tree());
            });
            use.addClassNames("btn");
            Paragraph answer =
                    new Paragraph(getTranslation("authoring.assistant.solved", proposal.answer(), proposal.solvedBy()));
            answer.addClassNames("small", "quiet");
            Div card = new Div(new MathText(proposal.shown()), answer, use);
            card.addClassNames("sheet", "pad");
            result.add(card);
        });
    }
}
