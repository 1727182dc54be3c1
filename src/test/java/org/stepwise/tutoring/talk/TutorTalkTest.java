package org.stepwise.tutoring.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.identity.Accounts;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ScriptedModel;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.SchoolTime;
import org.stepwise.shared.Translations;
import org.stepwise.tutoring.graphs.Graphs;
import org.stepwise.tutoring.hints.HelpContext;
import org.stepwise.tutoring.hints.HintService;
import org.stepwise.tutoring.hints.WrittenLine;

/** x^2 - 5x + 6 = 0, whose answer is 2 or 3, and models that say this and that of it. */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
abstract class TutorTalkTest {

    static final TalkSettings SETTINGS = new TalkSettings(4, 5, 100, true, List.of("nano"), TalkSettings.Tools.ON);

    final List<Object> events = new ArrayList<>();
    final ScriptedModel model = new ScriptedModel();
    final UUID pupil = UUID.randomUUID();
    final UUID work = UUID.randomUUID();

    @Autowired
    HintService hints;

    @Autowired
    ExchangeRepository exchanges;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scene scene;

    @Autowired
    SchoolTime time;

    @Autowired
    Translations translations;

    @Autowired
    Graphs graphs;

    @Autowired
    Accounts accounts;

    @Autowired
    CareReports reports;

    @Autowired
    TalkRecords records;

    TutorTalk talk() {
        return talk(new CareSettings("Room 12 is open at every break.", CareSettings.Report.TEACHER));
    }

    TutorTalk talk(CareSettings care) {
        return talk(care, Rules.NONE);
    }

    TutorTalk talk(CareSettings care, Rules rules) {
        return talk(care, rules, SETTINGS);
    }

    TutorTalk talk(CareSettings care, Rules rules, TalkSettings settings) {
        Exchanges stored = new Exchanges(exchanges, transaction, Clock.systemUTC());
        Reception reception = new Reception(accounts, translations, graphs, care);
        return new TutorTalk(
                model,
                stored,
                new Quotas(exchanges, settings, time, Clock.systemUTC()),
                pupil -> rules,
                reception,
                new Answering(model, hints, stored, reception, settings),
                events::add);
    }

    Situation situation(Rung level) {
        return new Situation(
                pupil,
                work,
                new HelpContext(scene.roots().variant(0), 0, List.of(new WrittenLine(1, "x^2 - 5x + 6 = 0", true, ""))),
                level,
                Locale.ENGLISH);
    }

    Answer asked(TutorTalk talk, Rung level, String question) {
        return over(talk, talk.ask(situation(level), UUID.randomUUID(), Wish.QUESTION, question));
    }

    /** Told to the end, and kept so: that is written a moment later. */
    Answer over(TutorTalk talk, Answer answer) {
        Answer told = when(talk, answer.id(), now -> now.state().isOver());
        await(() -> kept(answer.id()).isOver());
        return told;
    }

    Answer.State kept(UUID id) {
        return exchanges.findById(id).orElseThrow().answer(Instant.now()).state();
    }

    Answer when(TutorTalk talk, UUID id, Predicate<Answer> reached) {
        CompletableFuture<Answer> found = new CompletableFuture<>();
        Runnable end = talk.follow(pupil, id, answer -> {
            if (reached.test(answer)) {
                found.complete(answer);
            }
        });
        try {
            return found.orTimeout(20, TimeUnit.SECONDS).join();
        } finally {
            end.run();
        }
    }

    String move(UUID id) {
        return String.valueOf(jdbc.queryForObject(
                "select error_type || ' ' || strategy from tutoring.exchange where id = ?", String.class, id));
    }

    String prompt() {
        return model.requests().getLast().messages().stream()
                .map(ChatMessage::text)
                .collect(Collectors.joining("\n"));
    }

    String held(UUID id) {
        return String.valueOf(jdbc.queryForObject("select held from tutoring.exchange where id = ?", String.class, id));
    }

    static void await(BooleanSupplier reached) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(reached::getAsBoolean);
    }
}
