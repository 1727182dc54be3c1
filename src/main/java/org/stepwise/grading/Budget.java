package org.stepwise.grading;

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
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Fuel;

/**
 * What one check may cost. Its work is counted, so that the same question ends in the same way on every machine; behind that
 * stands the clock, for what was not counted or a machine that is far too busy: two seconds on a thread of its own, then
 * nobody waits any more.
 */
public final class Budget {

    /** About half a second of an idle core. */
    private static final long MOST_STEPS = 10_000_000;

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int MOST_ABANDONED = 6;
    private static final long STACK_BYTES = 64L << 20;

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
                return running.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
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

        Check(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public T call() {
            try {
                return work.get();
            } finally {
                if (!state.compareAndSet(State.RUNNING, State.DONE)) {
                    ROOM_FOR_ABANDONED.release();
                }
            }
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
