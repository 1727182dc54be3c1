package org.stepwise.inference.engine;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A request under way, for whoever waits for its tokens; cancelling it frees its place within one step. */
public final class Generation {

    private final BlockingQueue<GenerationEvent> events = new LinkedBlockingQueue<>();
    private final Runnable wake;
    private volatile boolean cancelled;

    Generation(Runnable wake) {
        this.wake = wake;
    }

    /** Waits for the next event. */
    public GenerationEvent take() throws InterruptedException {
        return events.take();
    }

    /** The next event, or null if none came in time. */
    public @Nullable GenerationEvent poll(long milliseconds) throws InterruptedException {
        return events.poll(milliseconds, TimeUnit.MILLISECONDS);
    }

    public void cancel() {
        cancelled = true;
        wake.run();
    }

    boolean isCancelled() {
        return cancelled;
    }

    void tell(GenerationEvent event) {
        events.add(event);
    }
}
