package org.stepwise.inference.torch;

import java.util.Locale;
import org.stepwise.inference.cuda.Card;
import org.stepwise.inference.cuda.Driver;
import org.stepwise.inference.model.MemoryPlan;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.UnusableModelException;

/** How much of a card's memory a model may take, and how many rows of keys and values that leaves. */
final class CardMemory {

    /** For recorded steps, and what a step may take beyond the rehearsed one. */
    private static final long STEPS = 256L << 20;

    /** Indices of the pool's elements stay within 64 bits, and those of its rows within 31. */
    private static final long MOST = Integer.MAX_VALUE - 1L;

    private final Driver driver;
    private final Card card;
    private final ModelConfig config;
    private final RunnerLimits limits;
    private final long row;

    CardMemory(Driver driver, Card card, ModelConfig config, RunnerLimits limits) {
        this.driver = driver;
        this.card = card;
        this.config = config;
        this.limits = limits;
        this.row = config.keyValueSize() * config.type().bytes();
    }

    /** Before anything is loaded: whether weights and one sequence will fit. */
    void refuseWhatDoesNotFit(MemoryPlan plan) {
        long needed = plan.needed(limits.least());
        if (needed > allowed()) {
            throw refused(needed, plan.longest());
        }
    }

    /** Bytes that this process may take from now on. */
    long allowed() {
        long others = card.memory() - driver.free();
        return (long) (card.memory() * limits.utilization()) - others;
    }

    /** Once everything else is loaded: rows that there is room for. */
    int rows() {
        long left = allowed() - STEPS;
        long rows = Math.min(Math.min((long) limits.length() * limits.sequences(), MOST), left / row - 1);
        if (rows < limits.least()) {
            throw refused(STEPS + limits.least() * row, Math.max(0, rows));
        }
        return (int) rows;
    }

    private UnusableModelException refused(long needed, long longest) {
        return new UnusableModelException(String.format(
                Locale.ROOT,
                "The model does not fit %s: %.1f GiB of its %.1f GiB are left at %.0f %% use, and a sequence of %d tokens needs"
                        + " %.1f GiB. %s",
                card.name(),
                gib(allowed()),
                gib(card.memory()),
                100 * limits.utilization(),
                limits.least(),
                gib(needed),
                longest >= 16
                        ? "With --max-model-len " + longest + " it would fit."
                        : "Its AWQ version or a smaller model would fit sooner."));
    }

    private static double gib(long bytes) {
        return bytes / (double) (1L << 30);
    }
}
