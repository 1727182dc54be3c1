package org.stepwise.inference.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrewTests {

    @Test
    void everyPartIsDoneOnce() {
        try (Crew crew = new Crew(3)) {
            for (int round = 0; round < 1000; round++) {
                AtomicIntegerArray done = new AtomicIntegerArray(7);
                crew.run(7, done::incrementAndGet);
                assertThat(done.toString()).isEqualTo("[1, 1, 1, 1, 1, 1, 1]");
            }
        }
    }

    @Test
    void aFailureOfAHelperIsTheCauseAndTheNextRoundIsServed() {
        try (Crew crew = new Crew(2)) {
            Thread asking = Thread.currentThread();
            CountDownLatch taken = new CountDownLatch(1);
            IllegalArgumentException failure = new IllegalArgumentException("of a helper");
            assertThatThrownBy(() -> crew.run(2, part -> {
                        if (Thread.currentThread() == asking) {
                            await(taken);
                        } else {
                            taken.countDown();
                            throw failure;
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasCause(failure);
            assertServes(crew);
        }
    }

    @Test
    void aFailureOfTheOneThatAsksIsToldInTheSameWay() {
        try (Crew crew = new Crew(1)) {
            StackOverflowError failure = new StackOverflowError();
            assertThatThrownBy(() -> crew.run(3, part -> {
                        throw failure;
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasCause(failure);
            assertServes(crew);
        }
    }

    @Test
    void aClosedCrewRefusesWorkAndItsThreadsEnd() throws InterruptedException {
        List<Thread> started = new ArrayList<>();
        Crew crew = new Crew(3, work -> remembered(work, started));
        crew.run(5, part -> {});
        crew.close();
        assertThatThrownBy(() -> crew.run(1, part -> {})).isInstanceOf(IllegalStateException.class);
        assertEnd(started, 2);
    }

    @Test
    void threadsEndWhereNotAllCouldBeStarted() throws InterruptedException {
        List<Thread> started = new ArrayList<>();
        OutOfMemoryError none = new OutOfMemoryError("unable to create native thread");
        assertThatThrownBy(() -> new Crew(4, work -> {
                    if (started.size() == 2) {
                        throw none;
                    }
                    return remembered(work, started);
                }))
                .isSameAs(none);
        assertEnd(started, 2);
    }

    private static void assertServes(Crew crew) {
        AtomicIntegerArray done = new AtomicIntegerArray(4);
        crew.run(4, done::incrementAndGet);
        assertThat(done.toString()).isEqualTo("[1, 1, 1, 1]");
    }

    private static void assertEnd(List<Thread> threads, int count) throws InterruptedException {
        assertThat(threads).hasSize(count);
        for (Thread thread : threads) {
            assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        }
    }

    private static Thread remembered(Runnable work, List<Thread> started) {
        Thread thread = Thread.ofPlatform().daemon().unstarted(work);
        started.add(thread);
        return thread;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
