package org.stepwise.tutoring.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ChatModel;
import org.stepwise.inference.ModelState;
import org.stepwise.tutoring.hints.HintService;
import org.stepwise.tutoring.talk.Answer.State;

/** Answers one question after the other: a place in the line, the move, the words, and all of it stored. */
@Component
@EnableConfigurationProperties(TalkSettings.class)
class Answering {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
    /** Temperatures: a small model is right most often where it is surest. */
    private static final double SURE = 0.2;

    private static final double VARIED = 0.7;
    private static final Duration KEEP_EVERY = Duration.ofSeconds(2);

    private final ChatModel model;
    private final HintService hints;
    private final Exchanges exchanges;
    private final Reception reception;
    private final TalkSettings settings;
    private final Clock clock;
    private final FairLine line;

    Answering(ChatModel model, HintService hints, Exchanges exchanges, Reception reception, TalkSettings settings) {
        this.model = model;
        this.hints = hints;
        this.exchanges = exchanges;
        this.reception = reception;
        this.settings = settings;
        this.clock = exchanges.clock();
        this.line = new FairLine(settings.atOnce());
    }

    /**
     * Takes a place in the line, at once, and goes on in a thread of its own.
     *
     * @param name of the model that is to be asked; null for whichever there is
     * @param over is run at the end, whatever that is
     */
    void start(Subject subject, Telling telling, List<ChatMessage> messages, @Nullable String name, Runnable over) {
        FairLine.Ticket ticket = line.join(subject.pupil(), telling::waits);
        Thread.ofVirtual().name("tutor-" + telling.now().id()).start(() -> {
            try (ticket) {
                telling.onStop(ticket::close);
                answer(ticket, subject, telling, messages, name);
            } finally {
                over.run();
            }
        });
    }

    private void answer(
            FairLine.Ticket ticket,
            Subject subject,
            Telling telling,
            List<ChatMessage> messages,
            @Nullable String name) {
        try {
            if (ticket.await()) {
                tell(subject, telling, messages, name);
            } else {
                telling.ends(State.STOPPED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            telling.ends(State.BROKEN_OFF);
        } catch (RuntimeException e) {
            LOG.error("An answer of the tutor failed", e);
            telling.ends(State.BROKEN_OFF);
        } finally {
            exchanges.keep(telling, writer(name));
        }
    }

    private void tell(Subject subject, Telling telling, List<ChatMessage> messages, @Nullable String name)
            throws InterruptedException {
        boolean small = settings.isSmall(writer(name));
        String question = telling.now().question();
        Optional<FreeTask> task = subject instanceof FreeChat ? FreeTask.in(question) : Optional.empty();
        List<ChatMessage> asked = messages;
        List<Told> instead = withoutModel(subject, task, telling.now().wish(), question, name);
        if (!instead.isEmpty()) {
            telling.begins();
            instead.forEach(telling::tell);
            telling.ends(State.DONE);
            return;
        }
        if (small) {
            asked = task.map(Prompts::forSmall).orElse(messages);
        }
        if (subject instanceof Situation situation) {
            Move move = move(situation, telling, messages, name);
            telling.decide(move);
            asked = small ? asked : Prompts.with(move, messages);
            if (small) {
                reception.verdict(situation).ifPresent(telling::tell);
            }
        }
        Instant[] keptAt = {clock.instant()};
        Runnable kept = () -> {
            if (Duration.between(keptAt[0], clock.instant()).compareTo(KEEP_EVERY) >= 0) {
                keptAt[0] = clock.instant();
                exchanges.keep(telling, writer(name));
            }
        };
        new Teller(
                        model,
                        subject,
                        telling,
                        new Teller.Wanted(settings.tokens(), small ? SURE : VARIED, name, tools(subject, name)),
                        otherwise(subject, task, small),
                        kept)
                .tell(asked);
    }

    private ToolDesk.@Nullable Tools tools(Subject subject, @Nullable String name) {
        String writer = writer(name);
        return writer != null && settings.mayCall(writer) ? reception.tools(subject) : null;
    }

    /** What algebra does for a model that cannot; nothing where the model is to be asked. */
    private List<Told> withoutModel(
            Subject subject, Optional<FreeTask> task, Wish wish, String question, @Nullable String name) {
        boolean small = settings.isSmall(writer(name));
        boolean drawing = subject instanceof FreeChat && DrawingWish.isIn(question);
        if (drawing && (small || tools(subject, name) == null)) {
            return reception.drawn(question, subject.locale());
        }
        return small ? beyond(subject, task, wish, question).stream().toList() : List.of();
    }

    /** What a small model has not learned, and is told without it. */
    private Optional<Told> beyond(Subject subject, Optional<FreeTask> task, Wish wish, String question) {
        return switch (subject) {
            case Situation situation
            when wish == Wish.QUESTION && Guess.isIn(question) ->
                Optional.of(reception
                        .verdict(situation)
                        .filter(verdict -> Guess.isOf(
                                question, situation.help().lines().getLast().text()))
                        .orElseGet(() -> Told.fixed(reception.words("tutoring.guess", situation.locale()))));
            case Situation situation when wish == Wish.CHECK -> Optional.of(reception.checked(situation));
            case Situation situation
            when wish == Wish.QUESTION && !Learned.isIn(question) ->
                Optional.of(reception.hint(
                        situation,
                        hints.hint(situation.help(), situation.level(), situation.locale())
                                .markdown()));
            case Situation _ -> Optional.empty();
            case FreeChat chat ->
                task.isPresent()
                        ? Optional.empty()
                        : Optional.of(Told.fixed(reception.words("tutoring.small", chat.locale())));
        };
    }

    /** What the ladder says at this rung; in a free talk the way by algebra, or that there are no words. */
    private Teller.Otherwise otherwise(Subject subject, Optional<FreeTask> task, boolean small) {
        return switch (subject) {
            case Situation situation ->
                new Teller.Otherwise(
                        answer -> !answer.saysNothing() && !answer.breaksOff(),
                        () -> new Told(
                                Told.Source.LADDER,
                                hints.hint(situation.help(), situation.level(), situation.locale())
                                        .markdown(),
                                List.of()));
            case FreeChat chat
            when task.isPresent() ->
                new Teller.Otherwise(
                        answer -> !answer.saysNothing()
                                && !answer.breaksOff()
                                && (!small || task.get().isAnsweredIn(answer.text())),
                        () -> reception.way(task.get(), chat.locale()));
            case FreeChat chat ->
                new Teller.Otherwise(
                        answer -> !answer.saysNothing(),
                        () -> Told.fixed(reception.words("tutoring.nothing", chat.locale())));
        };
    }

    /** Algebra's word, and where it leaves room and the model has little to do, the model's. */
    private Move move(Situation situation, Telling telling, List<ChatMessage> messages, @Nullable String name)
            throws InterruptedException {
        Wish wish = telling.now().wish();
        Move decided = Moves.decide(situation, wish);
        boolean room = decided.isOpen() || wish == Wish.QUESTION;
        boolean ready = model.state() instanceof ModelState.Ready;
        boolean able = ready && !settings.isSmall(writer(name));
        return settings.refineMoves() && room && able && line.isQuiet()
                ? MoveCall.refine(model, situation, decided, new MoveCall.Asked(messages, name), telling::onStop)
                : decided;
    }

    private @Nullable String writer(@Nullable String name) {
        List<String> models = model.models();
        return models.stream()
                .filter(one -> one.equals(name))
                .findFirst()
                .orElse(models.isEmpty() ? null : models.getFirst());
    }
}
