package org.stepwise.tutoring.talk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ChatModel;
import org.stepwise.inference.ModelState;
import org.stepwise.shared.Clean;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;
import org.stepwise.tutoring.care.Care;
import org.stepwise.tutoring.care.Noticed;

/** Takes pupils' questions, and lets pages follow the answers. Another pupil's answer is {@link NotFound}. */
@Service
public class TutorTalk {

    public static final int LONGEST_QUESTION = 1000;

    /** Questions of one pupil that wait at the same time, beside the one that is being answered. */
    static final int MOST_WAITING = 2;

    private static final String BEAT = "PT5S";

    private final ChatModel model;
    private final Exchanges exchanges;
    private final Quotas quotas;
    private final PupilRules rules;
    private final Reception reception;
    private final Answering answering;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<UUID, Live> live = new ConcurrentHashMap<>();
    private final Map<UUID, Object> doors = new ConcurrentHashMap<>();

    /** An answer that is waited for or being written. */
    private record Live(UUID pupil, Telling telling) {}

    TutorTalk(
            ChatModel model,
            Exchanges exchanges,
            Quotas quotas,
            PupilRules rules,
            Reception reception,
            Answering answering,
            ApplicationEventPublisher events) {
        this.model = model;
        this.exchanges = exchanges;
        this.quotas = quotas;
        this.rules = rules;
        this.reception = reception;
        this.answering = answering;
        this.events = events;
        this.clock = exchanges.clock();
    }

    /** Whether there is a model that answers. */
    public boolean isOpen() {
        return model.state() instanceof ModelState.Ready;
    }

    /** The names of the models that there are to choose from. */
    public List<String> models() {
        return model.models();
    }

    public Answer ask(Subject subject, UUID id, Wish wish, String words) {
        return ask(subject, new Question(id, wish, words, null));
    }

    /**
     * Takes a question; the same id twice is one question.
     *
     * @throws Refused if the pupil has asked too much or too long
     */
    public Answer ask(Subject subject, Question question) {
        String words = Clean.text(question.words());
        if (words.length() > LONGEST_QUESTION) {
            throw Refused.because("tutoring.question.long", Integer.toString(LONGEST_QUESTION));
        }
        // One after the other, so that nobody gets past a quota by asking twice at once.
        synchronized (doors.computeIfAbsent(subject.pupil(), pupil -> new Object())) {
            Optional<Answer> before = find(subject.pupil(), question.id());
            return before.orElseGet(() -> accept(subject, question, words));
        }
    }

    private Answer accept(Subject subject, Question question, String words) {
        Rules own = rules.of(subject.pupil());
        Optional<Noticed> noticed = reception.look(words);
        quotas.check(subject.pupil(), own, noticed.isPresent());
        Map<UUID, Live> before = Map.copyOf(live);
        List<Exchange> kept = exchanges.of(subject.pupil(), subject.work(), subject.part());
        List<Exchange> replaced = replaced(subject, question.instead(), kept);
        List<Answer> history = kept.subList(0, kept.size() - replaced.size()).stream()
                .map(exchange -> latest(before.get(exchange.getId()), exchange))
                .toList();
        if (noticed.isEmpty()) {
            checkWaiting(subject.pupil(), replaced);
        }
        replaced.forEach(old ->
                Optional.ofNullable(live.get(old.getId())).map(Live::telling).ifPresent(Telling::stop));
        if (noticed.isPresent()) {
            return careFor(subject, question, words, noticed.get(), replaced);
        }
        String stored = reception.stored(subject.pupil(), null, words);
        Exchange exchange = new Exchange(question.id(), subject, question.wish(), stored, clock.instant());
        if (subject instanceof FreeChat chat && chat.detour() != null) {
            exchange.answer(chat.detour());
            exchanges.add(exchange, replaced, () -> {});
            return exchange.answer(clock.instant());
        }
        Telling telling = new Telling(question.id(), question.wish(), stored);
        live.put(question.id(), new Live(subject.pupil(), telling));
        exchanges.add(exchange, replaced, () -> {});
        Subject spoken = own.language() == null ? subject : subject.in(own.language());
        List<ChatMessage> messages = reception.withoutNames(
                subject.pupil(),
                switch (spoken) {
                    case Situation situation -> Prompts.of(situation, history, question.wish(), words);
                    case FreeChat chat -> Prompts.of(chat, history, words);
                });
        answering.start(spoken, telling, messages, own.model(), () -> live.remove(question.id()));
        return telling.now();
    }

    /** What is replaced goes out of the line. */
    private void checkWaiting(UUID pupil, List<Exchange> replaced) {
        Set<UUID> gone = replaced.stream().map(Exchange::getId).collect(Collectors.toSet());
        long waiting = live.entrySet().stream()
                .filter(entry -> entry.getValue().pupil().equals(pupil) && !gone.contains(entry.getKey()))
                .filter(entry -> entry.getValue().telling().now().state() == Answer.State.WAITING)
                .count();
        if (waiting >= MOST_WAITING) {
            throw Refused.because("tutoring.question.waiting", Integer.toString(MOST_WAITING));
        }
    }

    /** A long wait is none that was broken off: only what nobody is at any more falls silent. */
    @Scheduled(fixedDelayString = BEAT, initialDelayString = BEAT)
    void touch() {
        live.forEach((id, one) -> {
            Answer.State state = one.telling().now().state();
            if (!state.isOver()) {
                exchanges.touch(id, state);
            }
        });
    }

    /** The question that is asked anew, and all that followed it. */
    private static List<Exchange> replaced(Subject subject, @Nullable UUID instead, List<Exchange> kept) {
        if (instead == null) {
            return List.of();
        }
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i).getId().equals(instead) && kept.get(i).isAbout(subject)) {
                return kept.subList(i, kept.size());
            }
        }
        throw new NotFound("question");
    }

    /** In fixed words, at once; no model hears of it. */
    private Answer careFor(Subject subject, Question question, String words, Noticed noticed, List<Exchange> replaced) {
        Instant now = clock.instant();
        Care care = noticed.care();
        boolean forTeacher = reception.isForTeacher(care);
        String stored = reception.stored(subject.pupil(), care, words);
        Exchange exchange = new Exchange(question.id(), subject, question.wish(), stored, now);
        exchange.answer(reception.reply(noticed, subject.locale()));
        exchange.careFor(care, forTeacher);
        exchanges.add(exchange, replaced, () -> {
            if (forTeacher) {
                events.publishEvent(new CareNeeded(question.id(), subject.pupil(), care, now));
            }
        });
        return exchange.answer(now);
    }

    /**
     * Tells all of an answer, now and each time when there is more.
     *
     * @param follower is called by the thread that writes, so it must not wait
     * @return ends it
     */
    public Runnable follow(UUID pupil, UUID id, Consumer<Answer> follower) {
        Live found = live.get(id);
        Answer stored = require(pupil, id);
        if (found != null) {
            return found.telling().follow(follower);
        }
        follower.accept(stored);
        return () -> {};
    }

    /** Frees the model within a step; what has been told stays. */
    public void stop(UUID pupil, UUID id) {
        require(pupil, id);
        Live found = live.get(id);
        if (found != null) {
            found.telling().stop();
        }
    }

    void stopAll(UUID pupil) {
        live.values().stream()
                .filter(found -> found.pupil().equals(pupil))
                .forEach(found -> found.telling().stop());
    }

    /** Questions and answers about a part of a work, or of a conversation, oldest first. */
    public List<Answer> history(UUID pupil, UUID work, int part) {
        Map<UUID, Live> before = Map.copyOf(live);
        return exchanges.of(pupil, work, part).stream()
                .map(exchange -> latest(before.get(exchange.getId()), exchange))
                .toList();
    }

    /** Works and conversations of the pupil's in which all these words stand, or begin so. */
    public List<UUID> search(UUID pupil, String words) {
        return exchanges.search(pupil, words);
    }

    /** @param helpful 1 or -1 */
    public void rate(UUID pupil, UUID id, int helpful) {
        exchanges.rate(pupil, id, helpful);
    }

    private Answer require(UUID pupil, UUID id) {
        return find(pupil, id).orElseThrow(() -> new NotFound("answer"));
    }

    private Optional<Answer> find(UUID pupil, UUID id) {
        Live before = live.get(id);
        return exchanges.find(pupil, id).map(stored -> latest(before, stored));
    }

    /** @param before what was written before the row was read: in between, the answer may have ended and been stored */
    private Answer latest(@Nullable Live before, Exchange exchange) {
        return before == null
                ? exchange.answer(clock.instant())
                : before.telling().now();
    }
}
