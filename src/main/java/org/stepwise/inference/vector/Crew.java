package org.stepwise.inference.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Threads that help the one which asks: awake for a moment after each piece of work, then parked. */
public final class Crew implements AutoCloseable {

    /** About a tenth of a millisecond. */
    private static final int SPINS = 2_000;

    private final List<Thread> helpers = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private IntConsumer work = part -> {};
    private int parts;
    private volatile int turn;
    private volatile boolean closed;

    /** @param threads with the one that asks */
    public Crew(int threads) {
        this(threads, Thread.ofPlatform().daemon().name("crew-", 1).factory());
    }

    Crew(int threads, ThreadFactory factory) {
        try {
            for (int i = 1; i < threads; i++) {
                Thread helper = factory.newThread(this::help);
                helper.start();
                helpers.add(helper);
            }
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /**
     * Does all parts, each once, and waits for them.
     *
     * @throws IllegalStateException with the first failure of a part as its cause: some parts may not have been begun then, none is
     *     under way, and the crew takes more work; without a cause if the crew is closed
     */
    public synchronized void run(int count, IntConsumer part) {
        if (closed) {
            throw new IllegalStateException("The crew is closed.");
        }
        work = part;
        parts = count;
        failure.set(null);
        next.set(0);
        busy.set(helpers.size());
        turn++;
        helpers.forEach(LockSupport::unpark);
        share();
        for (int spins = 0; busy.get() > 0; spins++) {
            rest(spins);
        }
        Throwable cause = failure.get();
        if (cause != null) {
            throw new IllegalStateException("A part of the crew's work has failed.", cause);
        }
    }

    private void help() {
        int seen = 0;
        while (true) {
            for (int spins = 0; turn == seen && !closed; spins++) {
                if (spins < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                }
            }
            if (turn == seen) {
                return;
            }
            seen = turn;
            share();
            busy.decrementAndGet();
        }
    }

    private void share() {
        try {
            for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                work.accept(part);
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            next.set(parts);
        }
    }

    private static void rest(int spins) {
        if (spins < SPINS) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
    }

    /** Waits for the work under way; its threads end. */
    @Override
    public synchronized void close() {
        closed = true;
        helpers.forEach(LockSupport::unpark);
    }
}
