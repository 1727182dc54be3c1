package org.stepwise.tutoring.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.identity.Accounts;
import org.stepwise.inference.ScriptedModel;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.Refused;
import org.stepwise.shared.SchoolTime;
import org.stepwise.shared.Translations;
import org.stepwise.tutoring.graphs.Graphs;
import org.stepwise.tutoring.hints.HelpContext;
import org.stepwise.tutoring.hints.HintService;
import org.stepwise.tutoring.talk.Answer.State;

/** Thirty pupils and a slow model that answers four at once. */
@IntegrationTest
class CrowdTests {

    private static final int PUPILS = 30;
    private static final int AT_ONCE = 4;

    private final ScriptedModel model = new ScriptedModel();
    private final HelpContext help;
    private final TutorTalk talk;

    CrowdTests(
            HintService hints,
            ExchangeRepository exchanges,
            TransactionOperations transaction,
            Accounts accounts,
            Translations translations,
            Graphs graphs,
            SchoolTime time,
            Scene scene) {
        TalkSettings settings = new TalkSettings(AT_ONCE, 60, 100, true, List.of("nano"), TalkSettings.Tools.OFF);
        Exchanges stored = new Exchanges(exchanges, transaction, Clock.systemUTC());
        Reception reception =
                new Reception(accounts, translations, graphs, new CareSettings("", CareSettings.Report.OFF));
        this.talk = new TutorTalk(
                model,
                stored,
                new Quotas(exchanges, settings, time, Clock.systemUTC()),
                pupil -> Rules.NONE,
                reception,
                new Answering(model, hints, stored, reception, settings),
                event -> {});
        this.help = new HelpContext(scene.roots().variant(0), 0, List.of());
    }

    /** A pupil, and all that the pupil's page was told. */
    private final class Seat {

        private final Situation situation =
                new Situation(UUID.randomUUID(), UUID.randomUUID(), help, Rung.NUDGE, Locale.ENGLISH);
        private final List<Answer> seen = new CopyOnWriteArrayList<>();

        void ask() {
            Answer asked = talk.ask(situation, UUID.randomUUID(), Wish.QUESTION, "How do I start?");
            talk.follow(situation.pupil(), asked.id(), seen::add);
        }

        Answer last() {
            return seen.getLast();
        }
    }

    private List<Seat> allAtOnce() throws InterruptedException {
        List<Seat> seats = IntStream.range(0, PUPILS).mapToObj(i -> new Seat()).toList();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (Seat seat : seats) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    start.await();
                    seat.ask();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return seats;
    }

    private static void untilAllIsOver(List<Seat> seats) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> seats.stream().allMatch(seat -> seat.last().state().isOver()));
    }

    @Test
    void thirtyAtOnceSeeTheirPlaceComeNearerAndAllAreAnswered() throws InterruptedException {
        model.says("Look <slow>at <slow>the <slow>six. <slow>What <slow>are <slow>its <slow>factors?");
        List<Seat> seats = allAtOnce();
        untilAllIsOver(seats);
        // Where many ask, the decided move has to do.
        assertThat(model.filled().size()).isLessThan(PUPILS / 3);
        assertThat(seats).allSatisfy(seat -> {
            assertThat(seat.last().state()).isEqualTo(State.DONE);
            assertThat(seat.last().text()).isEqualTo("Look at the six. What are its factors?");
            List<Integer> places = seat.seen.stream()
                    .filter(answer -> answer.state() == State.WAITING)
                    .map(Answer::ahead)
                    .toList();
            assertThat(places).isSortedAccordingTo((one, other) -> Integer.compare(other, one));
        });
        assertThat(seats.stream()
                        .flatMap(seat -> seat.seen.stream())
                        .mapToInt(Answer::ahead)
                        .max()
                        .orElse(0))
                .isGreaterThan(PUPILS / 3);
    }

    @Test
    void whoAsksAgainAndAgainKeepsNobodyWaiting() throws InterruptedException {
        model.says("Look <wait>").says("Look <slow>at <slow>the <slow>six.");
        Seat greedy = new Seat();
        greedy.ask();
        Awaitility.await().until(() -> !model.requests().isEmpty());
        for (int i = 0; i < TutorTalk.MOST_WAITING; i++) {
            greedy.ask();
        }
        assertThatThrownBy(greedy::ask).isInstanceOf(Refused.class).hasMessage("tutoring.question.waiting");
        List<Seat> others = allAtOnce();
        untilAllIsOver(others);
        assertThat(greedy.seen).noneMatch(answer -> answer.state().isOver());
        talk.history(greedy.situation.pupil(), greedy.situation.work(), 0)
                .forEach(answer -> talk.stop(greedy.situation.pupil(), answer.id()));
    }

    @Test
    void aModelThatDiesInTheMiddleLeavesEachPupilTheTextAndAClearState() throws InterruptedException {
        model.says("Look <slow>at the six. <slow>What are <fail>");
        List<Seat> seats = allAtOnce();
        untilAllIsOver(seats);
        assertThat(seats).allSatisfy(seat -> {
            assertThat(seat.last().state()).isEqualTo(State.BROKEN_OFF);
            assertThat(seat.last().text()).isEqualTo("Look at the six. ");
        });
        Seat any = seats.getFirst();
        Awaitility.await()
                .untilAsserted(() -> assertThat(talk.history(any.situation.pupil(), any.situation.work(), 0))
                        .singleElement()
                        .satisfies(stored -> assertThat(stored.text()).isEqualTo("Look at the six. ")));
    }
}
