package org.stepwise.chat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.shared.PathId;
import org.stepwise.tutoring.FreeTalk;
import org.stepwise.tutoring.TutorPanels;
import org.stepwise.tutoring.talk.Answer;
import org.stepwise.tutoring.talk.FreeChat;
import org.stepwise.tutoring.talk.Question;

/** Practising freely: the pupil's conversations beside the one that is open. */
@Route(ChatView.PATH)
@Menu(title = "chats.menu", order = 3)
@RolesAllowed(Role.IS_STUDENT)
class ChatView extends Div implements HasUrlParameter<String>, HasDynamicTitle, FreeTalk.Desk {

    static final String PATH = "chat";

    private final transient Conversations conversations;
    private final UUID pupil;
    private final TalkList list;
    private final H2 title = new H2();
    private final FreeTalk talk;
    private final Section section;
    private final boolean allowed;
    private UUID open = UUID.randomUUID();
    private boolean begun;

    ChatView(Conversations conversations, TutorPanels panels, CurrentUser currentUser) {
        this.conversations = conversations;
        this.pupil = currentUser.id();
        this.talk = panels.freeTalk(this);
        this.allowed = conversations.isAllowed(pupil);
        this.list = new TalkList(conversations, pupil, allowed, this::renamed, this::deleted);
        addClassName("page");
        add(new H1(getTranslation("chats.title")));
        if (!allowed) {
            Paragraph closed = new Paragraph(getTranslation("chats.closed"));
            closed.addClassName("quiet");
            add(closed);
        }
        section = new Section(new Header(title), talk);
        section.addClassNames("sheet", "conversation");
        Div both = new Div(list, section);
        both.addClassName("chat");
        add(both);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        begun = parameter != null;
        open = parameter == null ? UUID.randomUUID() : PathId.parse(parameter);
        if (begun) {
            conversations.get(pupil, open);
        }
        show();
    }

    private void show() {
        section.setVisible(allowed || begun);
        title.setText(begun ? conversations.get(pupil, open).title() : getTranslation("chats.new"));
        list.show(begun ? open : null);
        talk.show();
    }

    private void renamed(UUID changed) {
        show();
    }

    private void deleted(UUID gone) {
        if (gone.equals(open)) {
            UI.getCurrentOrThrow().navigate(ChatView.class);
        } else {
            show();
        }
    }

    @Override
    public Optional<FreeChat> chat() {
        return allowed || begun ? Optional.of(new FreeChat(pupil, open, getLocale(), "", null)) : Optional.empty();
    }

    @Override
    public boolean mayAsk() {
        return allowed;
    }

    @Override
    public Answer ask(Question question) {
        Answer answer = conversations.ask(pupil, open, question, getLocale());
        if (!begun) {
            begun = true;
            UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, "chat/" + open);
        }
        title.setText(conversations.get(pupil, open).title());
        list.show(open);
        talk.show();
        return answer;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("chats.title") + getTranslation("shell.title.suffix");
    }
}
