package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import java.util.List;
import java.util.stream.IntStream;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.vector.Crew;
import org.stepwise.inference.vector.Product;

/** Compares products by vectors with libtorch's, over what the model itself has: the gates of some layers. */
final class VectorTrial {

    private static final int[] TOKENS = {1, 4, 8, 16};
    private static final int GATE = 9;
    private static final int LAYERS = 8;
    private static final int ROUNDS = 5;

    /** For the JVM to compile what takes part. */
    private static final long WARM = 300_000_000;

    /** As {@link HostProducts} has it, but less: what lies between products is quicker without libtorch as well. */
    private static final double CLEARLY = 1.1;

    /** What roundings may differ by, as a share of the greatest number. */
    private static final double ALIKE = 0.05;

    private final Program program;
    private final Crew crew;
    private final List<Product> products;

    VectorTrial(Program program, VectorWeights weights, Crew crew) {
        this.program = program;
        this.crew = crew;
        this.products = IntStream.range(0, Math.min(LAYERS, weights.config().layers()))
                .mapToObj(layer -> weights.projection(index(layer)))
                .toList();
    }

    /** The tokens up to which vectors are quicker; 0 if they never are, or find something else. */
    int most() {
        int most = 0;
        for (int tokens : TOKENS) {
            int in = products.getFirst().in();
            long[] shape = {tokens, in};
            try (PtNDArray x = program.tensor("noise", shape, WeightType.BF16.code());
                    PtNDArray floats = program.tensor("floats", x)) {
                float[] numbers = floats.toFloatArray();
                if (!alike(numbers, x, tokens) || !quicker(numbers, x, tokens)) {
                    return most;
                }
                most = tokens;
            }
        }
        return most;
    }

    private boolean alike(float[] numbers, PtNDArray x, int tokens) {
        float[] got = Product.all(crew, numbers, tokens, products.getFirst())[0];
        try (PtNDArray product = program.tensor("weighed", x, index(0));
                PtNDArray floats = program.tensor("floats", product)) {
            float[] wanted = floats.toFloatArray();
            double off = 0;
            double most = 0;
            for (int i = 0; i < wanted.length; i++) {
                off = Math.max(off, Math.abs(got[i] - wanted[i]));
                most = Math.max(most, Math.abs(wanted[i]));
            }
            return off <= ALIKE * most;
        }
    }

    private boolean quicker(float[] numbers, PtNDArray x, int tokens) {
        Runnable ours = () -> products.forEach(product -> Product.all(crew, numbers, tokens, product));
        long began = System.nanoTime();
        while (System.nanoTime() - began < WARM) {
            ours.run();
        }
        long theirs = best(() -> IntStream.range(0, products.size())
                .forEach(layer -> program.tensor("weighed", x, index(layer)).close()));
        return best(ours) * CLEARLY < theirs;
    }

    private static long best(Runnable way) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            way.run();
            best = Math.min(best, System.nanoTime() - began);
        }
        return best;
    }

    private static int index(int layer) {
        return layer * VectorWeights.PER_LAYER + GATE;
    }
}
