package org.stepwise.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnowledgeTests {

    private static final KnowledgeTracing TRACING = new KnowledgeTracing(new Parameters(0.25, 0.1, 0.2, 0.1));
    private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");

    private final List<Evidence> evidence = new ArrayList<>();

    private void answer(int day, boolean right, int help) {
        evidence.add(new Evidence(UUID.randomUUID(), right, help, day(day)));
    }

    private static Instant day(int day) {
        return MONDAY.plus(Duration.ofDays(day));
    }

    private Knowledge now() {
        return Knowledge.of(TRACING, evidence);
    }

    private Instant due() {
        return Optional.ofNullable(now().review()).orElseThrow().dueAt();
    }

    private void threeRightOnMonday() {
        for (int i = 0; i < 3; i++) {
            answer(0, true, 0);
        }
    }

    @Test
    void nothingAnsweredIsAheadAtThePrior() {
        assertThat(now().p()).isEqualTo(0.25);
        assertThat(now().level()).isZero();
        assertThat(now().review()).isNull();
    }

    @Test
    void threeRightOnesAloneAreSecureAndTwoAreNot() {
        answer(0, true, 0);
        answer(0, true, 0);
        assertThat(now().level()).isEqualTo(3);
        assertThat(now().review()).isNull();
        answer(0, true, 0);
        assertThat(now().level()).isEqualTo(4);
        assertThat(due()).isEqualTo(day(7));
    }

    @Test
    void withNextStepsShownItTakesManyMore() {
        for (int i = 0; i < 5; i++) {
            answer(0, true, 4);
        }
        assertThat(now().isSecure()).isFalse();
    }

    @Test
    void copiedSolutionsLeaveItAhead() {
        for (int i = 0; i < 50; i++) {
            answer(i, true, 5);
            answer(i, false, 5);
        }
        assertThat(now().p()).isEqualTo(0.25);
        assertThat(now().pieces()).isZero();
        assertThat(now().level()).isZero();
        assertThat(now().last()).isEqualTo(day(49));
    }

    @Test
    void eachLookBackInTimeMakesTheNextGapLonger() {
        threeRightOnMonday();
        answer(7, true, 0);
        assertThat(due()).isEqualTo(day(7 + 21));
        answer(30, true, 1);
        assertThat(due()).isEqualTo(day(30 + 60));
        answer(95, true, 0);
        assertThat(due()).isEqualTo(day(95 + 60));
    }

    @Test
    void practisingBeforeItIsDueMovesNothing() {
        threeRightOnMonday();
        answer(3, true, 0);
        answer(6, true, 0);
        assertThat(due()).isEqualTo(day(7));
    }

    @Test
    void aLookBackWithMuchHelpIsNone() {
        threeRightOnMonday();
        answer(8, true, 3);
        answer(8, true, 5);
        assertThat(due()).isEqualTo(day(7));
        assertThat(now().isDue(day(8))).isTrue();
    }

    @Test
    void aLookBackThatDoesNotSucceedBringsItBackTheNextDayAndThenAfterAWeek() {
        threeRightOnMonday();
        answer(7, true, 0);
        answer(28, false, 0);
        assertThat(due()).isEqualTo(day(29));
        assertThat(now().isSecure()).isFalse();
        answer(29, true, 0);
        assertThat(due()).isEqualTo(day(36));
    }

    @Test
    void afterHundredsOfRightAnswersOneThatIsNotStillTells() {
        for (int i = 0; i < 500; i++) {
            answer(0, true, 0);
        }
        assertThat(now().p()).isLessThan(1);
        answer(1, false, 0);
        assertThat(now().isSecure()).isFalse();
    }
}
