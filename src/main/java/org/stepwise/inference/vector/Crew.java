package org.stepwise.inference.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Threads that help the one which asks: awake for a moment after each piece of work, then parked. */
public final class Crew implements AutoCloseable {

    /** About a tenth of a millisecond. */
    private static final int SPINS = 2_000;

    private final List<Thread> helpers = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();

    private IntConsumer work = part -> {};
    private int parts;
    private volatile int turn;
    private volatile boolean closed;
    private volatile boolean failed;

    /** @param threads with the one that asks */
    public Crew(int threads) {
        for (int i = 1; i < threads; i++) {
            helpers.add(Thread.ofPlatform().daemon().name("crew-" + i).start(this::help));
        }
    }

    /** Does all parts, each once; one call at a time. */
    public void run(int count, IntConsumer part) {
        work = part;
        parts = count;
        next.set(0);
        busy.set(helpers.size());
        turn++;
        helpers.forEach(LockSupport::unpark);
        try {
            share();
        } finally {
            for (int spins = 0; busy.get() > 0; spins++) {
                rest(spins);
            }
        }
        if (failed) {
            throw new IllegalStateException("A thread of the crew has failed.");
        }
    }

    private void help() {
        int seen = 0;
        while (!closed) {
            for (int spins = 0; turn == seen && !closed; spins++) {
                if (spins < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                }
            }
            if (turn != seen) {
                seen = turn;
                try {
                    share();
                } catch (RuntimeException | Error e) {
                    failed = true;
                } finally {
                    busy.decrementAndGet();
                }
            }
        }
    }

    private void share() {
        for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
            work.accept(part);
        }
    }

    private static void rest(int spins) {
        if (spins < SPINS) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
    }

    @Override
    public void close() {
        closed = true;
        helpers.forEach(LockSupport::unpark);
    }
}
