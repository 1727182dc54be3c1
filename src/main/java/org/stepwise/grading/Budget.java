package org.stepwise.grading;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Fuel;

/**
 * What one check may cost. Its work is counted, so that the same question ends in the same way on every machine; behind that
 * stands the clock, for what was not counted: two seconds of a processor for its own thread, at most eight on the wall, then
 * nobody waits any more.
 */
public final class Budget {

    /** About half a second of an idle core. */
    private static final long MOST_STEPS = 10_000_000;

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration MOST_PATIENCE = Duration.ofSeconds(8);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int MOST_ABANDONED = 6;
    private static final long STACK_BYTES = 16L << 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String NAME = "check";
    private static final Semaphore ROOM_FOR_ABANDONED = new Semaphore(MOST_ABANDONED);
    private static final ExecutorService CHECKERS = Executors.newCachedThreadPool(Budget::thread);

    private Budget() {}

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, NAME, STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /** What the check comes to, or what stands in for it; within another check it is part of that one. */
    public static <T> T within(Supplier<T> check, Supplier<T> otherwise) {
        if (Thread.currentThread().getName().equals(NAME)) {
            return check.get();
        }
        Check<T> task = new Check<>(() -> Fuel.limited(MOST_STEPS, check));
        try {
            if (!isRoom()) {
                return otherwise.get();
            }
            Future<T> running = CHECKERS.submit(task);
            try {
                return awaited(running, task);
            } catch (TimeoutException | InterruptedException late) {
                task.abandon();
                running.cancel(true);
                throw late;
            }
        } catch (TimeoutException late) {
            return otherwise.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return otherwise.get();
        } catch (ExecutionException failed) {
            return switch (failed.getCause()) {
                case Fuel.Exhausted _, BeyondReach _, StackOverflowError _, OutOfMemoryError _ -> otherwise.get();
                case RuntimeException reason -> throw reason;
                case Error reason -> throw reason;
                case null, default -> throw new IllegalStateException(failed);
            };
        }
    }

    /** On a busy machine two seconds may pass while the check had little of them: it gets what is due to it. */
    private static <T> T awaited(Future<T> running, Check<T> task)
            throws InterruptedException, ExecutionException, TimeoutException {
        long start = System.nanoTime();
        Duration next = LONGEST;
        while (true) {
            try {
                return running.get(next.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException late) {
                boolean patient = System.nanoTime() - start < MOST_PATIENCE.toNanos();
                if (!patient || task.worked().compareTo(LONGEST) >= 0) {
                    throw late;
                }
                next = LOOK_AGAIN;
            }
        }
    }

    /** Whether fewer than the most abandoned checks still run, or soon will: an interrupted one ends at its next step. */
    private static boolean isRoom() throws InterruptedException {
        if (ROOM_FOR_ABANDONED.availablePermits() > 0) {
            return true;
        }
        if (ROOM_FOR_ABANDONED.tryAcquire(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
            ROOM_FOR_ABANDONED.release();
            return true;
        }
        return false;
    }

    /** Knows when it ends, also after nobody waits for it any more. */
    private static final class Check<T> implements Callable<T> {

        private enum State {
            RUNNING,
            DONE,
            ABANDONED
        }

        private final Supplier<T> work;
        private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
        private volatile @Nullable Thread worker;
        private volatile long usedBefore;

        Check(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public T call() {
            usedBefore = used(Thread.currentThread());
            worker = Thread.currentThread();
            try {
                return work.get();
            } finally {
                if (!state.compareAndSet(State.RUNNING, State.DONE)) {
                    ROOM_FOR_ABANDONED.release();
                }
            }
        }

        /** The time that processors gave to it. */
        Duration worked() {
            Thread thread = worker;
            return thread == null ? Duration.ZERO : Duration.ofNanos(used(thread) - usedBefore);
        }

        private static long used(Thread thread) {
            return THREADS.getThreadCpuTime(thread.threadId());
        }

        void abandon() {
            boolean counted = ROOM_FOR_ABANDONED.tryAcquire();
            boolean runsOn = state.compareAndSet(State.RUNNING, counted ? State.ABANDONED : State.DONE);
            if (counted && !runsOn) {
                ROOM_FOR_ABANDONED.release();
            }
        }
    }
}
