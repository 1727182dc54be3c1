package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.stepwise.inference.model.Slice;

/**
 * Finds the numbers of sequences for which vectors are quicker than libtorch, by whole steps of the model itself in turns, after
 * {@link VectorAgreement} has found that both give the same.
 */
final class VectorTrial {

    /**
     * Vectors take tokens by fours, so the last and the first of what costs the same; those first with which more depends on it. What
     * lies between goes as both ends do.
     */
    private static final int[] COUNTS = {1, 4, 8, 16, 2, 5, 9};

    private static final int[][] ENDS = {{2, 4}, {5, 8}, {9, 16}};
    private static final int MOST = 16;

    /** Several tokens are other code than one. */
    private static final int NEW_CODE = 4;

    /** For the JVM to compile code that is new, after which a step is a tenth as long. */
    private static final long WARM = 1_000_000_000;

    /** Loading waits no longer than about this; numbers that it did not come to stay with libtorch. */
    private static final long PATIENCE = 12_000_000_000L;

    /** Longer than threads of libtorch stay awake after what they have done. */
    private static final long REST = 20_000_000;

    private final Program program;
    private final VectorWeights weights;
    private final VectorSteps steps;
    private final StringJoiner told = new StringJoiner("; ");

    /** @param program with the same weights */
    VectorTrial(Program program, VectorWeights weights, VectorSteps steps) {
        this.program = program;
        this.weights = weights;
        this.steps = steps;
    }

    private void tell(String found) {
        told.add(found);
    }

    /** What was found, for the log. */
    String told() {
        return told.toString();
    }

    /** The numbers; what it puts into the pool is of no use. */
    BitSet quicker() {
        BitSet quicker = new BitSet();
        VectorAgreement agreement = new VectorAgreement(program, weights, steps.crew());
        if (!agreement.isCompiled()) {
            tell("this JVM does not compile vectors");
            return quicker;
        }
        double off = agreement.ofProducts(0, steps.limit());
        if (!(off <= VectorAgreement.OF_PRODUCTS)) {
            tell("products differ by " + off);
            return quicker;
        }
        TrialPool pool = TrialPool.fill(weights, MOST);
        long end = System.nanoTime() + PATIENCE;
        for (int count : COUNTS) {
            if (count <= pool.sequences() && System.nanoTime() < end) {
                quicker.set(count, quicker(pool.slices(count), count == 1 || count == NEW_CODE ? WARM : 0));
            }
        }
        for (int[] ends : ENDS) {
            if (quicker.get(ends[0]) && quicker.get(ends[1])) {
                quicker.set(ends[0], ends[1]);
            }
        }
        return quicker;
    }

    private boolean quicker(List<Slice> slices, long warm) {
        Function<List<Slice>, PtNDArray> libtorch = step -> PlainRunner.logits(program, step);
        double off = VectorAgreement.difference(numbers(steps::logits, slices), numbers(libtorch, slices));
        if (!(off <= VectorAgreement.OF_LOGITS)) {
            tell("logits of " + slices.size() + " differ by " + off);
            return false;
        }
        long until = System.nanoTime() + warm;
        while (System.nanoTime() < until) {
            time(steps::logits, slices);
        }
        Race race = Race.run(() -> timeRested(slices), () -> time(libtorch, slices));
        tell(String.format(
                Locale.ROOT, "%d in %.1f ms, by libtorch %.1f", slices.size(), race.ours() / 1e6, race.theirs() / 1e6));
        return race.isOurs();
    }

    /** As in a row of such steps, where libtorch has none but this thread ({@link PlainRunner}). */
    private long timeRested(List<Slice> slices) {
        LockSupport.parkNanos(REST);
        return time(steps::logits, slices);
    }

    private static float[] numbers(Function<List<Slice>, PtNDArray> way, List<Slice> slices) {
        try (PtNDArray logits = way.apply(slices)) {
            return logits.toFloatArray();
        }
    }

    private static long time(Function<List<Slice>, PtNDArray> way, List<Slice> slices) {
        long began = System.nanoTime();
        way.apply(slices).close();
        return System.nanoTime() - began;
    }
}
