package org.stepwise.grading;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The last resort, for work that no counting of terms and digits has kept small: a check has two seconds on a thread of its
 * own, then it is given up. What was given up once is not tried again, so that its verdict stays the same; and while too
 * many abandoned threads still run, nothing new that is costly can be started.
 */
public final class Budget {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int MOST_ABANDONED = 6;
    private static final int MOST_REMEMBERED = 10_000;
    private static final long STACK_BYTES = 64L << 20;

    private static final String NAME = "check";
    private static final AtomicInteger RUNNING_ON = new AtomicInteger();
    private static final Set<Object> GIVEN_UP =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Object, Boolean> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            }));
    private static final ExecutorService CHECKERS = Executors.newCachedThreadPool(Budget::thread);

    private Budget() {}

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, NAME, STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * What the check comes to, or what stands in for it; within another check it is part of that one.
     *
     * @param question what is asked; equal questions have equal answers
     */
    public static <T> T within(Object question, Supplier<T> check, Supplier<T> otherwise) {
        if (Thread.currentThread().getName().equals(NAME)) {
            return check.get();
        }
        if (GIVEN_UP.contains(question) || RUNNING_ON.get() >= MOST_ABANDONED) {
            return otherwise.get();
        }
        Check<T> task = new Check<>(check);
        Future<T> running = CHECKERS.submit(task);
        try {
            return running.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            GIVEN_UP.add(question);
            task.abandon();
            running.cancel(true);
            return otherwise.get();
        } catch (InterruptedException stopped) {
            task.abandon();
            running.cancel(true);
            Thread.currentThread().interrupt();
            return otherwise.get();
        } catch (ExecutionException failed) {
            return switch (failed.getCause()) {
                case StackOverflowError _, OutOfMemoryError _ -> otherwise.get();
                case RuntimeException reason -> throw reason;
                case Error reason -> throw reason;
                case null, default -> throw new IllegalStateException(failed);
            };
        }
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
                    RUNNING_ON.decrementAndGet();
                }
            }
        }

        void abandon() {
            RUNNING_ON.incrementAndGet();
            if (!state.compareAndSet(State.RUNNING, State.ABANDONED)) {
                RUNNING_ON.decrementAndGet();
            }
        }
    }
}
