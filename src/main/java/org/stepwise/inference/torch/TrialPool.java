package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.IntStream;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.Slice;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.sampling.Draw;
import org.stepwise.inference.sampling.SamplingParameters;

/**
 * A pool with noise for keys and values, for steps that nobody waits for.
 *
 * @param sequences that there are
 * @param reach rows of each
 */
record TrialPool(int sequences, int reach) {

    /** As many tokens as an answer to a pupil has read when it begins. */
    private static final int USUAL = 128;

    /** @param most sequences; fewer where the pool has not so many rows */
    static TrialPool fill(VectorWeights weights, int most) {
        Program program = weights.program();
        ModelConfig config = weights.config();
        int rows;
        try (PtNDArray keys = program.tensor("pooled_keys", 0)) {
            rows = (int) Math.min(keys.getShape().get(0), (long) most * USUAL);
        }
        long width = (long) config.keyValueHeads() * config.headSize();
        try (PtNDArray noise = program.tensor("noise", new long[] {rows, width}, WeightType.BF16.code())) {
            for (int layer = 0; layer < config.layers(); layer++) {
                copy(weights.shim(), noise, program, "pooled_keys", layer);
                copy(weights.shim(), noise, program, "pooled_values", layer);
            }
        }
        int sequences = Math.min(most, rows);
        int longest = Math.min(rows / sequences, config.maxLength());
        return new TrialPool(sequences, longest);
    }

    private static void copy(Shim shim, PtNDArray noise, Program program, String method, int layer) {
        try (PtNDArray into = program.tensor(method, layer)) {
            memory(shim, into).copyFrom(memory(shim, noise));
        }
    }

    private static MemorySegment memory(Shim shim, PtNDArray tensor) {
        return MemorySegment.ofAddress(shim.address(tensor))
                .reinterpret(tensor.getShape().size() * WeightType.BF16.bytes());
    }

    /** Each reads one token at its end. */
    List<Slice> slices(int count) {
        Draw draw = new Draw(SamplingParameters.greedy(), 0, null, null);
        return IntStream.range(0, count)
                .mapToObj(i -> new Slice(new int[] {i}, reach - 1, i * reach, draw))
                .toList();
    }
}
