package org.stepwise.inference.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a dense Qwen2 model, as config.json gives it.
 *
 * @param maxLength positions that the model was made for, stretched by YaRN where that is configured
 * @param tied whether the output projection is the embedding
 * @param type of the weights, and of what is computed with them
 * @param awq how the projections are quantised, or null
 * @param ends ids that end an answer
 */
public record ModelConfig(
        int layers,
        int hidden,
        int heads,
        int keyValueHeads,
        int headSize,
        int intermediate,
        int vocabulary,
        int maxLength,
        double epsilon,
        boolean tied,
        Rope rope,
        WeightType type,
        @Nullable Awq awq,
        List<Integer> ends) {

    /** Elements that one token takes in the key/value pool, keys and values of all layers. */
    public long keyValueSize() {
        return 2L * layers * keyValueHeads * headSize;
    }

    /** How many weights there are, quantised or not. */
    public long parameters() {
        long biases = (long) (heads + 2 * keyValueHeads) * headSize;
        return projections() + layers * (biases + 2L * hidden) + (tied ? 1L : 2L) * vocabulary * hidden + hidden;
    }

    /** Weights of the projections in the layers, which are those that AWQ quantises. */
    long projections() {
        long attention = 2L * hidden * headSize * (heads + keyValueHeads);
        return layers * (attention + 3L * hidden * intermediate);
    }
}
