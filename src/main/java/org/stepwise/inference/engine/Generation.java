package org.stepwise.inference.engine;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A request under way, for whoever waits for its tokens; cancelling it frees its place within one step. */
public final class Generation {

    private final BlockingQueue<GenerationEvent> events = new LinkedBlockingQueue<>();
    private final Runnable wake;
    private final Runnable bell;
    private volatile boolean cancelled;

    Generation(Runnable wake, Runnable bell) {
        this.wake = wake;
        this.bell = bell;
    }

    /** Waits for the next event. */
    public GenerationEvent take() throws InterruptedException {
        return events.take();
    }

    /** The next event, or null if there is none yet. */
    public @Nullable GenerationEvent poll() {
        return events.poll();
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
        bell.run();
    }
}
