package org.stepwise.tutoring;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;
import org.stepwise.shared.Translations;
import org.stepwise.shared.ui.StillOpen;
import org.stepwise.tutoring.export.Transcript;
import org.stepwise.tutoring.graphs.Graphs;
import org.stepwise.tutoring.graphs.Picture;
import org.stepwise.tutoring.talk.Answer;
import org.stepwise.tutoring.talk.FreeChat;
import org.stepwise.tutoring.talk.Question;
import org.stepwise.tutoring.talk.Situation;
import org.stepwise.tutoring.talk.Subject;
import org.stepwise.tutoring.talk.TutorTalk;
import org.stepwise.tutoring.talk.Wish;

/** The conversation with the tutor about a part: what was said, and a field for the next question. */
class TalkPart extends Div implements ExchangeView.Actions {

    private final transient TutorTalk talk;
    private final transient Graphs graphs;
    private final transient Translations translations;
    private final transient Supplier<Optional<? extends Subject>> where;
    private final transient Asking asking;
    private final transient BooleanSupplier mayAsk;
    private final Composer composer;
    private final transient Map<UUID, ExchangeView> shown = new LinkedHashMap<>();
    private final transient List<Runnable> following = new ArrayList<>();
    private final ExportLinks export;
    private transient @Nullable Subject subject;

    /** Takes a question. */
    interface Asking {

        Answer ask(Subject subject, Question question);
    }

    /**
     * @param where the pupil is; nowhere if there is no help
     * @param mayAsk whether the pupil may ask at all; else what was said can be read
     * @param wishes whether there are buttons for what is often asked of a problem
     */
    TalkPart(
            TutorTalk talk,
            Graphs graphs,
            Translations translations,
            Supplier<Optional<? extends Subject>> where,
            Asking asking,
            BooleanSupplier mayAsk,
            boolean wishes) {
        this.talk = talk;
        this.graphs = graphs;
        this.translations = translations;
        this.where = where;
        this.asking = asking;
        this.mayAsk = mayAsk;
        addClassName("talk");
        composer = new Composer(this::ask, wishes);
        export = new ExportLinks(getTranslation("tutoring.export.one"), "stepwise", this::transcripts);
    }

    /** Where the next question is written. */
    Composer composer() {
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
        composer.setVisible(now != null && talk.isOpen() && mayAsk());
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
        composer.leave();
        shown.clear();
        removeAll();
        talk.history(now.pupil(), now.work(), now.part()).forEach(this::follow);
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

    private boolean ask(Wish wish, String words, @Nullable UUID instead) {
        composer.refuse("");
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
            composer.refuse(translations.of(refused.reason(), getLocale()));
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
            following.add(talk.follow(now.pupil(), answer.id(), news -> StillOpen.tell(ui, () -> view.show(news))));
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
    public String picture(String line) {
        return graphs.of(line, getLocale()).stream().map(Picture::svg).collect(Collectors.joining());
    }

    @Override
    public boolean mayAsk() {
        return mayAsk.getAsBoolean();
    }

    @Override
    public void again(Answer answer) {
        ask(answer.wish(), answer.question(), answer.id());
    }

    @Override
    public void edit(Answer answer) {
        composer.edit(answer);
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
