package org.stepwise.chat;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.ui.Notice;
import org.stepwise.tutoring.ExportLinks;
import org.stepwise.tutoring.export.Transcript;
import org.stepwise.tutoring.talk.Answer;

/** The pupil's conversations, with a search in what was said. */
class TalkList extends Aside {

    private static final int PAUSE_MS = 300;

    private final transient Conversations conversations;
    private final UUID pupil;
    private final boolean allowed;
    private final transient Consumer<UUID> renamed;
    private final transient Consumer<UUID> deleted;
    private final TextField search = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final ExportLinks export;
    private final Paragraph nothing = new Paragraph();
    private @Nullable UUID open;

    /** @param allowed whether a new one may be begun */
    TalkList(Conversations conversations, UUID pupil, boolean allowed, Consumer<UUID> renamed, Consumer<UUID> deleted) {
        this.conversations = conversations;
        this.pupil = pupil;
        this.allowed = allowed;
        this.renamed = renamed;
        this.deleted = deleted;
        addClassName("talks");
        getElement().setAttribute("aria-label", getTranslation("chats.list"));
        Anchor fresh = new Anchor("chat", getTranslation("chats.new"));
        fresh.addClassName("btn");
        fresh.setVisible(allowed);
        search.setPlaceholder(getTranslation("chats.search"));
        search.setAriaLabel(getTranslation("chats.search"));
        search.setMaxLength(200);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_MS);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> fill());
        list.addClassName("plain-list");
        nothing.addClassNames("small", "quiet");
        nothing.getElement().setAttribute("role", "status");
        export = new ExportLinks(getTranslation("chats.export"), "stepwise-conversations", this::transcripts);
        add(fresh, search, list, nothing, export);
    }

    /** @param conversation that is open; null for a new one */
    void show(@Nullable UUID conversation) {
        open = conversation;
        fill();
    }

    private void fill() {
        list.removeAll();
        List<Talk> talks = conversations.list(pupil, search.getValue());
        talks.forEach(talk -> list.add(row(talk)));
        export.setVisible(!talks.isEmpty() && search.isEmpty());
        String none = allowed ? "chats.none" : "chats.none.closed";
        nothing.setText(talks.isEmpty() ? getTranslation(search.isEmpty() ? none : "chats.nothing") : "");
    }

    private List<Transcript> transcripts() {
        return conversations.list(pupil, "").stream()
                .map(talk ->
                        ExportLinks.transcript(talk.title(), conversations.history(pupil, talk.id()), Answer::question))
                .toList();
    }

    private ListItem row(Talk talk) {
        Anchor link = new Anchor("chat/" + talk.id(), talk.title());
        link.addClassName("grow");
        ListItem row = new ListItem(link);
        if (talk.id().equals(open)) {
            link.getElement().setAttribute("aria-current", "page");
            Div actions = new Div(small("chats.rename", () -> rename(talk)), small("chats.delete", () -> delete(talk)));
            actions.addClassName("after-answer");
            row.add(actions);
        }
        return row;
    }

    private NativeButton small(String key, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(key), click -> action.run());
        button.addClassNames("btn", "bare", "small");
        return button;
    }

    private void rename(Talk talk) {
        TextField name = new TextField(getTranslation("chats.rename.name"));
        name.setMaxLength(Conversations.LONGEST_TITLE);
        name.setValue(talk.title());
        name.setWidthFull();
        Dialog dialog = new Dialog(getTranslation("chats.rename.title"));
        dialog.setWidth("min(520px, 100%)");
        Button save = new Button(
                getTranslation("chats.rename.do"),
                click -> Notice.attempt(this, () -> {
                    conversations.rename(pupil, talk.id(), name.getValue());
                    dialog.close();
                    renamed.accept(talk.id());
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(name);
        dialog.add(name);
        dialog.getFooter().add(new Button(getTranslation("chats.cancel"), click -> dialog.close()), save);
        dialog.open();
        name.focus();
    }

    private void delete(Talk talk) {
        Dialog dialog = new Dialog(getTranslation("chats.delete.title", talk.title()));
        Button delete = new Button(getTranslation("chats.delete.do"), click -> {
            conversations.delete(pupil, talk.id());
            dialog.close();
            deleted.accept(talk.id());
        });
        delete.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(new Paragraph(getTranslation("chats.delete.text")));
        dialog.getFooter().add(new Button(getTranslation("chats.cancel"), click -> dialog.close()), delete);
        dialog.open();
    }
}
