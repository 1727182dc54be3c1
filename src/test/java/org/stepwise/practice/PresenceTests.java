package org.stepwise.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.signals.Signals;

/** A work that lies open on two nodes of one database. */
@IntegrationTest
class PresenceTests {

    private final PracticeService practice;
    private final LiveWorks live;
    private final Scene scene;
    private final JdbcClient jdbc;
    private final Signals signals;
    private final Clock clock;
    private final OpenPages one;
    private final OpenPages other;
    private UUID pupil;
    private UUID work;

    PresenceTests(
            PracticeService practice, LiveWorks live, Scene scene, JdbcClient jdbc, Signals signals, Clock clock) {
        this.practice = practice;
        this.live = live;
        this.scene = scene;
        this.jdbc = jdbc;
        this.signals = signals;
        this.clock = clock;
        one = new OpenPages(new Presence(jdbc, signals, clock));
        other = new OpenPages(new Presence(jdbc, signals, clock));
    }

    @BeforeEach
    void aPupilAtWork() {
        pupil = scene.pupil(scene.schoolClass(scene.teacher())).id();
        work = practice.practise(pupil, scene.roots().id());
    }

    private LiveWork seen() {
        return live.of(List.of(pupil), Instant.EPOCH).getFirst();
    }

    @Test
    void whoLeavesOnOneNodeIsHereWhileTheWorkIsOpenOnTheOther() {
        Registration here = one.listen(work, pupil, () -> {});
        Instant openedAt = seen().openedAt();
        Registration there = other.listen(work, pupil, () -> {});
        here.remove();
        assertThat(seen().here()).isTrue();
        assertThat(seen().openedAt()).isEqualTo(openedAt);
        one.stillOpen();
        there.remove();
        pass(Presence.LINGER);
        assertThat(seen().here()).isFalse();
    }

    @Test
    void whoLoadsThePageAnewIsHereAllTheWhileAndHasNotBegunAnew() {
        Registration here = one.listen(work, pupil, () -> {});
        Instant openedAt = seen().openedAt();
        here.remove();
        assertThat(seen().here()).isTrue();
        pass(Duration.ofSeconds(5));
        one.listen(work, pupil, () -> {});
        pass(Presence.LINGER);
        assertThat(seen().here()).isTrue();
        assertThat(seen().openedAt()).isEqualTo(openedAt);
    }

    private void pass(Duration time) {
        jdbc.sql("update practice.open_on_node set seen_at = seen_at - make_interval(secs => ?) where work_id = ?")
                .params(time.toSeconds(), work)
                .update();
    }

    @Test
    void aNodeThatFellSilentIsNotCountedAndNotKept() {
        one.listen(work, pupil, () -> {});
        pass(Duration.ofMinutes(2));
        assertThat(seen().here()).isFalse();
        other.stillOpen();
        assertThat(jdbc.sql("select count(*) from practice.open_on_node where work_id = ?")
                        .param(work)
                        .query(Integer.class)
                        .single())
                .isZero();
        one.stillOpen();
        assertThat(seen().here()).isTrue();
    }

    @Test
    void aPageThatCouldNotBeOpenedHearsNothing() {
        AtomicInteger told = new AtomicInteger();
        OpenPages failing = new OpenPages(new Presence(jdbc, signals, clock) {
            @Override
            void opened(UUID work, UUID student) {
                throw new IllegalStateException("no database");
            }
        });
        assertThatThrownBy(() -> failing.listen(work, pupil, told::incrementAndGet))
                .isInstanceOf(IllegalStateException.class);
        failing.missed();
        await().during(Duration.ofMillis(200)).atMost(Duration.ofSeconds(1)).until(() -> told.get() == 0);
    }

    @Test
    void ofWhatCannotBeReadAsMuchIsKeptAsACardShows() {
        String text = "1".repeat(100_000);
        SubmissionOutcome outcome = practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil, work, 0, text));
        assertThat(outcome).isInstanceOf(SubmissionOutcome.Unreadable.class);
        assertThat(seen().unread()).extracting(LiveWork.Unread::text).isEqualTo("1".repeat(Presence.LONGEST_UNREAD));
    }

    @Test
    void aTextThatIsLongerThanAnyAnswerIsRefusedWithAReason() {
        for (String text :
                List.of("because it is so ".repeat(1_000), "x+".repeat(5_000) + "1", "1".repeat(1_000_000))) {
            SubmissionOutcome outcome = practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil, work, 0, text));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            SubmissionOutcome.Unreadable.class,
                            unreadable -> assertThat(unreadable.message().key()).isEqualTo("cas.too-long"));
        }
    }
}
