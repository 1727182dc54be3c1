package org.stepwise.authoring;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries drafts beside the page; only the latest text counts. */
final class TrialRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TrialRunner.class);

    private final DraftTrial trial;
    private final BiConsumer<String, DraftReport> done;
    private final AtomicReference<@Nullable String> waiting = new AtomicReference<>();
    private final AtomicReference<@Nullable Thread> running = new AtomicReference<>();

    /** @param done on another thread, with the text that was tried */
    TrialRunner(DraftTrial trial, BiConsumer<String, DraftReport> done) {
        this.trial = trial;
        this.done = done;
    }

    void run(String text) {
        waiting.set(text);
        Thread worker = Thread.ofVirtual().name("draft-trial").unstarted(this::work);
        if (running.compareAndSet(null, worker)) {
            worker.start();
        }
    }

    private void work() {
        try {
            String text = waiting.getAndSet(null);
            while (text != null) {
                tried(text);
                text = waiting.getAndSet(null);
            }
        } finally {
            running.set(null);
            String late = waiting.get();
            if (late != null) {
                run(late);
            }
        }
    }

    private void tried(String text) {
        DraftReport report;
        try {
            report = trial.inTurn(text);
        } catch (RuntimeException e) {
            // Told as what it is: nothing is known of this text, and it cannot be published.
            LOG.warn("A draft could not be tried", e);
            report = DraftReport.unknown();
        }
        done.accept(text, report);
    }
}
