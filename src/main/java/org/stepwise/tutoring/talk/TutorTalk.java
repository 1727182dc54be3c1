package org.stepwise.tutoring.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ChatModel;
import org.stepwise.inference.ModelState;
import org.stepwise.shared.Clean;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;
import org.stepwise.tutoring.care.Care;
import org.stepwise.tutoring.care.Noticed;
import org.stepwise.tutoring.hints.HintService;
import org.stepwise.tutoring.talk.Answer.State;

/** Takes pupils' questions, and lets pages follow the answers. Another pupil's answer is {@link NotFound}. */
@Service
@EnableConfigurationProperties(TalkSettings.class)
public class TutorTalk {

    public static final int LONGEST_QUESTION = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(TutorTalk.class);
    private static final Duration KEEP_EVERY = Duration.ofSeconds(2);

    private final ChatModel model;
    private final HintService hints;
    private final ExchangeRepository exchanges;
    private final TransactionOperations transaction;
    private final TalkSettings settings;
    private final Clock clock;
    private final Reception reception;
    private final ApplicationEventPublisher events;
    private final FairLine line;
    private final Map<UUID, Telling> live = new ConcurrentHashMap<>();

    TutorTalk(
            ChatModel model,
            HintService hints,
            ExchangeRepository exchanges,
            TransactionOperations transaction,
            TalkSettings settings,
            Clock clock,
            Reception reception,
            ApplicationEventPublisher events) {
        this.model = model;
        this.hints = hints;
        this.exchanges = exchanges;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
        this.reception = reception;
        this.events = events;
        this.line = new FairLine(settings.atOnce());
    }

    /** Whether there is a model that answers. */
    public boolean isOpen() {
        return model.state() instanceof ModelState.Ready;
    }

    /**
     * Takes a question; the same id twice is one question.
     *
     * @throws Refused if the pupil has asked too much or too long
     */
    public Answer ask(Situation situation, UUID id, Wish wish, String question) {
        String words = Clean.text(question);
        if (words.length() > LONGEST_QUESTION) {
            throw Refused.because("tutoring.question.long");
        }
        Optional<Answer> before = find(situation.pupil(), id);
        if (before.isPresent()) {
            return before.get();
        }
        Optional<Noticed> noticed = reception.look(words);
        // Whoever needs a person is answered however much was asked before, within reason.
        int most = settings.perHour() * (noticed.isPresent() ? 5 : 1);
        Instant hourAgo = clock.instant().minus(Duration.ofHours(1));
        if (exchanges.countByPupilIdAndAskedAtAfter(situation.pupil(), hourAgo) >= most) {
            throw Refused.because("tutoring.question.many");
        }
        if (noticed.isPresent()) {
            return careFor(situation, id, wish, words, noticed.get());
        }
        List<Answer> history =
                history(situation.pupil(), situation.work(), situation.help().part());
        Telling telling = new Telling(id, wish, words);
        if (live.putIfAbsent(id, telling) != null) {
            return live.get(id).now();
        }
        exchanges.save(new Exchange(id, situation, wish, words, clock.instant()));
        List<ChatMessage> messages =
                reception.withoutNames(situation.pupil(), Prompts.of(situation, history, wish, words));
        Thread.ofVirtual().name("tutor-" + id).start(() -> answer(situation, telling, messages));
        return telling.now();
    }

    /** In fixed words, at once; no model hears of it. */
    private Answer careFor(Situation situation, UUID id, Wish wish, String words, Noticed noticed) {
        Instant now = clock.instant();
        Care care = noticed.care();
        boolean forTeacher = reception.isForTeacher(care);
        String kept = reception.stored(situation.pupil(), care, words);
        Exchange exchange = new Exchange(id, situation, wish, kept, now);
        exchange.careFor(care, reception.reply(noticed, situation.locale()), forTeacher);
        transaction.executeWithoutResult(status -> {
            exchanges.save(exchange);
            if (forTeacher) {
                events.publishEvent(new CareNeeded(id, situation.pupil(), care, now));
            }
        });
        return exchange.answer(now);
    }

    private void answer(Situation situation, Telling telling, List<ChatMessage> messages) {
        UUID id = telling.now().id();
        try (FairLine.Ticket ticket = line.join(situation.pupil(), telling::waits)) {
            telling.onStop(ticket::close);
            if (ticket.await()) {
                Instant[] keptAt = {clock.instant()};
                Runnable kept = () -> {
                    if (Duration.between(keptAt[0], clock.instant()).compareTo(KEEP_EVERY) >= 0) {
                        keptAt[0] = clock.instant();
                        keep(telling);
                    }
                };
                Move move = move(situation, telling, messages);
                telling.decide(move);
                new Teller(model, hints, situation, telling, settings.tokens(), kept)
                        .tell(Prompts.with(move, messages));
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
            keep(telling);
            live.remove(id);
        }
    }

    /** Algebra's word, and where it leaves room and nobody waits, the model's. */
    private Move move(Situation situation, Telling telling, List<ChatMessage> messages) throws InterruptedException {
        Wish wish = telling.now().wish();
        Move decided = Moves.decide(situation, wish);
        boolean room = decided.isOpen() || wish == Wish.QUESTION;
        return settings.refineMoves() && room && isOpen() && line.waiting() == 0
                ? MoveCall.refine(model, situation, decided, messages, telling::onStop)
                : decided;
    }

    private void keep(Telling telling) {
        String name = model.state() instanceof ModelState.Ready(String ready) ? ready : null;
        transaction.executeWithoutResult(status -> exchanges
                .findById(telling.now().id())
                .ifPresent(exchange -> {
                    exchange.keep(telling, name, clock.instant());
                    exchanges.save(exchange);
                }));
    }

    /**
     * Tells all of an answer, now and each time when there is more.
     *
     * @param follower is called by the thread that writes, so it must not wait
     * @return ends it
     */
    public Runnable follow(UUID pupil, UUID id, Consumer<Answer> follower) {
        Telling telling = live.get(id);
        Answer stored = require(pupil, id);
        if (telling != null) {
            return telling.follow(follower);
        }
        follower.accept(stored);
        return () -> {};
    }

    /** Frees the model within a step; what has been told stays. */
    public void stop(UUID pupil, UUID id) {
        require(pupil, id);
        Telling telling = live.get(id);
        if (telling != null) {
            telling.stop();
        }
    }

    /** Questions and answers about a part of a work, oldest first. */
    public List<Answer> history(UUID pupil, UUID work, int part) {
        Map<UUID, Telling> before = Map.copyOf(live);
        return exchanges.findByPupilIdAndWorkIdAndPartIndexOrderByAskedAtAscIdAsc(pupil, work, part).stream()
                .map(exchange -> latest(before.get(exchange.getId()), exchange))
                .toList();
    }

    /** @param helpful 1 or -1 */
    public void rate(UUID pupil, UUID id, int helpful) {
        transaction.executeWithoutResult(status -> {
            require(pupil, id);
            Exchange exchange = exchanges.findById(id).orElseThrow(() -> new NotFound("answer"));
            exchange.rate(Integer.signum(helpful));
            exchanges.save(exchange);
        });
    }

    private Answer require(UUID pupil, UUID id) {
        return find(pupil, id).orElseThrow(() -> new NotFound("answer"));
    }

    private Optional<Answer> find(UUID pupil, UUID id) {
        Telling before = live.get(id);
        Optional<Exchange> exchange = exchanges.findById(id);
        if (exchange.isPresent() && !exchange.get().pupil().equals(pupil)) {
            throw new NotFound("answer");
        }
        return exchange.map(stored -> latest(before, stored));
    }

    /** @param telling what was written before the row was read: in between, the answer may have ended and been stored */
    private Answer latest(@Nullable Telling telling, Exchange exchange) {
        return telling == null ? exchange.answer(clock.instant()) : telling.now();
    }
}
