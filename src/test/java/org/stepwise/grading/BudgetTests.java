package org.stepwise.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.stepwise.cas.numeric.Fuel;

/** Takes most of the room for checks that were given up, and watches clocks. */
@Isolated
class BudgetTests {

    @Test
    void whatIsSmallEnoughIsAnswered() {
        assertThat(Budget.within(() -> "done", () -> "given up")).isEqualTo("done");
    }

    @Test
    @Timeout(10)
    void countedWorkEndsAtItsCountWhateverTheClockSays() {
        AtomicInteger steps = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            steps.set(0);
            assertThat(Budget.<String>within(
                            () -> {
                                while (true) {
                                    Fuel.spend(1_000);
                                    steps.incrementAndGet();
                                }
                            },
                            () -> "given up"))
                    .isEqualTo("given up");
            assertThat(steps).hasValue(10_000);
        }
    }

    @Test
    @Timeout(30)
    void hostileWorkThatHearsNothingDoesNotStopTheNextCheck() throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> pupils = new ArrayList<>();
        CountDownLatch givenUp = new CountDownLatch(5);
        for (int i = 0; i < 5; i++) {
            pupils.add(Thread.ofPlatform().start(() -> {
                String came = Budget.within(
                        () -> {
                            while (!over.get()) {
                                Thread.onSpinWait();
                            }
                            return "done";
                        },
                        () -> "given up");
                if (came.equals("given up")) {
                    givenUp.countDown();
                }
            }));
        }
        givenUp.await();
        assertThat(Budget.within(() -> "done", () -> "given up")).isEqualTo("done");
        over.set(true);
        for (Thread pupil : pupils) {
            pupil.join();
        }
    }

    @Test
    @Timeout(30)
    void aCheckThatWaitsForAProcessorGetsItsTime() {
        String came = Budget.within(
                () -> {
                    try {
                        Thread.sleep(Duration.ofMillis(2_500));
                        return "done";
                    } catch (InterruptedException stopped) {
                        return "stopped";
                    }
                },
                () -> "given up");
        assertThat(came).isEqualTo("done");
    }

    @Test
    @Timeout(30)
    void aCheckThatDoesNothingIsNotWaitedForLongerThanPatienceLasts() {
        CountDownLatch never = new CountDownLatch(1);
        String came = Budget.within(
                () -> {
                    try {
                        never.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return "done";
                },
                () -> "given up");
        assertThat(came).isEqualTo("given up");
    }

    @Test
    void aCheckWithinACheckIsPartOfIt() {
        String outer = Budget.within(
                () -> Budget.within(() -> Thread.currentThread().getName(), () -> "given up"), () -> "given up");
        assertThat(outer).isEqualTo("check");
    }

    @Test
    @Timeout(10)
    void aStackThatOverflowsIsGivenUp() {
        assertThat(Budget.<Integer>within(() -> deep(0), () -> -1)).isEqualTo(-1);
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int deep(int depth) {
        return deep(depth + 1) + 1;
    }

    @Test
    void aMistakeIsNotHidden() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Budget.within(
                        () -> {
                            throw new IllegalStateException("a mistake");
                        },
                        () -> "given up"))
                .isInstanceOf(IllegalStateException.class);
    }
}
