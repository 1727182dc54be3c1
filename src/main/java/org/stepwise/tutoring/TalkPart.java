package org.stepwise.tutoring;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;
import org.stepwise.shared.Translations;
import org.stepwise.shared.ui.SwIcon;
import org.stepwise.tutoring.export.Transcript;
import org.stepwise.tutoring.talk.Answer;
import org.stepwise.tutoring.talk.FreeChat;
import org.stepwise.tutoring.talk.Question;
import org.stepwise.tutoring.talk.Situation;
import org.stepwise.tutoring.talk.Subject;
import org.stepwise.tutoring.talk.TutorTalk;
import org.stepwise.tutoring.talk.Wish;

/** The conversation with the tutor about a part: what was said, and a field for the next question. */
class TalkPart extends Div implements ExchangeView.Actions {

    private static final String VALUE = "element.value";

    private final transient TutorTalk talk;
    private final transient Translations translations;
    private final transient Supplier<Optional<? extends Subject>> where;
    private final transient Asking asking;
    private final Div composer = new Div();
    private final Div field = new Div();
    private final Input question = new Input();
    private final Paragraph refusal = new Paragraph();
    private final transient Map<UUID, ExchangeView> shown = new LinkedHashMap<>();
    private final transient List<Runnable> following = new ArrayList<>();
    private final ExportLinks export;
    private final EditNote editing = new EditNote(this::keep);
    private transient @Nullable Subject subject;

    /** Takes a question. */
    interface Asking {

        Answer ask(Subject subject, Question question);
    }

    /**
     * @param where the pupil is; nowhere if there is no help
     * @param wishes whether there are buttons for what is often asked of a problem
     */
    TalkPart(
            TutorTalk talk,
            Translations translations,
            Supplier<Optional<? extends Subject>> where,
            Asking asking,
            boolean wishes) {
        this.talk = talk;
        this.translations = translations;
        this.where = where;
        this.asking = asking;
        addClassName("talk");
        refusal.addClassNames("small", "quiet");
        refusal.getElement().setAttribute("role", "alert");
        question.setId("ask-tutor");
        question.getElement().setAttribute("maxlength", Integer.toString(TutorTalk.LONGEST_QUESTION));
        String label = getTranslation(wishes ? "tutoring.question" : "tutoring.question.free");
        question.setPlaceholder(label);
        question.getElement().setAttribute("aria-label", label);
        // The value comes with the key: the browser tells of its change only afterwards.
        question.getElement()
                .addEventListener(
                        "keydown", press -> send(press.getEventData().get(VALUE).asString()))
                .setFilter("event.key === 'Enter' && !event.isComposing")
                .addEventData(VALUE);
        NativeButton send = new NativeButton("", click -> send(question.getValue()));
        send.add(new SwIcon("send"));
        send.addClassNames("btn", "bare", "icon");
        send.getElement().setAttribute("aria-label", getTranslation("tutoring.send"));
        field.addClassName("reply");
        field.add(question, send);
        composer.addClassName("composer");
        if (wishes) {
            Div row = new Div(wish(Wish.STUCK), wish(Wish.CHECK), wish(Wish.WHY));
            row.addClassName("wishes");
            composer.add(row);
        }
        export = new ExportLinks(getTranslation("tutoring.export.one"), "stepwise", this::transcripts);
        composer.add(editing, field, refusal);
    }

    /** Where the next question is written. */
    Div composer() {
        return composer;
    }

    /** Whether anything was said about the part where the pupil is. */
    boolean isBegun() {
        return where.get()
                .filter(now ->
                        !talk.history(now.pupil(), now.work(), now.part()).isEmpty())
                .isPresent();
    }

    /** What was said about the part that is open now. */
    void show() {
        Subject now = where.get().orElse(null);
        setVisible(now != null);
        composer.setVisible(now != null && talk.isOpen());
        if (now == null) {
            return;
        }
        Subject before = subject;
        boolean same = before != null && before.work().equals(now.work()) && before.part() == now.part();
        subject = now;
        if (!same) {
            fill(now);
        }
    }

    private void fill(Subject now) {
        leave();
        keep();
        shown.clear();
        removeAll();
        talk.history(now.pupil(), now.work(), now.part()).forEach(this::follow);
    }

    /** The earlier question stays as it is. */
    private void keep() {
        editing.end();
        refusal.setText("");
    }

    private List<Transcript> transcripts() {
        Subject now = subject;
        return now == null
                ? List.of()
                : List.of(ExportLinks.transcript(
                        title(now),
                        talk.history(now.pupil(), now.work(), now.part()),
                        answer -> ExchangeView.asked(this, answer)));
    }

    /** Of a problem, its words; of a free talk, the first question. */
    private String title(Subject now) {
        return switch (now) {
            case Situation situation -> situation.help().variant().problem().title();
            case FreeChat chat ->
                talk.history(chat.pupil(), chat.work(), chat.part()).stream()
                        .map(Answer::question)
                        .findFirst()
                        .orElse("");
        };
    }

    private NativeButton wish(Wish wish) {
        NativeButton button = new NativeButton(
                getTranslation("tutoring.wish." + wish.name().toLowerCase(Locale.ROOT)), click -> ask(wish, ""));
        button.addClassNames("btn", "soft", "small");
        return button;
    }

    private void send(String typed) {
        String words = typed.strip();
        if (!words.isEmpty() && ask(Wish.QUESTION, words, editing.edited())) {
            question.setValue(words);
            question.clear();
        }
    }

    private void ask(Wish wish, String words) {
        ask(wish, words, null);
    }

    private boolean ask(Wish wish, String words, @Nullable UUID instead) {
        refusal.setText("");
        Subject now = where.get().orElse(null);
        if (now == null) {
            return false;
        }
        subject = now;
        try {
            Answer answer = asking.ask(now, new Question(UUID.randomUUID(), wish, words, instead));
            if (instead == null) {
                follow(answer);
            } else {
                fill(now);
            }
            return true;
        } catch (Refused refused) {
            refusal.setText(translations.of(refused.reason(), getLocale()));
            return false;
        } catch (NotFound gone) {
            // Asked anew in another window meanwhile.
            fill(now);
            return false;
        }
    }

    private void follow(Answer answer) {
        ExchangeView view = new ExchangeView(answer, this);
        shown.put(answer.id(), view);
        add(view, export);
        Subject now = subject;
        if (!answer.state().isOver() && now != null) {
            UI ui = UI.getCurrent();
            following.add(talk.follow(now.pupil(), answer.id(), news -> {
                if (ui.isAttached()) {
                    ui.access(() -> view.show(news));
                }
            }));
        }
    }

    private void leave() {
        following.forEach(Runnable::run);
        following.clear();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leave();
        subject = null;
    }

    @Override
    public void stop(Answer answer) {
        Subject now = subject;
        if (now != null) {
            talk.stop(now.pupil(), answer.id());
        }
    }

    @Override
    public void again(Answer answer) {
        ask(answer.wish(), answer.question(), answer.id());
    }

    @Override
    public void edit(Answer answer) {
        editing.begin(answer.id());
        question.setValue(answer.question());
        question.focus();
    }

    @Override
    public void rate(Answer answer, int helpful) {
        Subject now = subject;
        ExchangeView view = shown.get(answer.id());
        if (now != null && view != null) {
            talk.rate(now.pupil(), answer.id(), helpful);
            talk.follow(now.pupil(), answer.id(), view::show).run();
        }
    }
}
