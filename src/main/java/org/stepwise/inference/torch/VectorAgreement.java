package org.stepwise.inference.torch;

import ai.djl.pytorch.engine.PtNDArray;
import java.util.stream.IntStream;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.vector.Crew;
import org.stepwise.inference.vector.Product;

/** Whether what vectors give is what libtorch gives. Differences are roots of the mean square, as shares of libtorch's numbers. */
final class VectorAgreement {

    /** One rounding to bfloat16 is a thousandth or two; libtorch rounds some sums more often. */
    static final double OF_PRODUCTS = 0.02;

    /** Roundings that add up through the layers: two of libtorch's own ways differ by 6 % where weights are random. */
    static final double OF_LOGITS = 0.15;

    private static final int[] TOKENS = {1, 4};

    /** A JVM without its best compiler, or that has not the instructions, needs a hundred times as long. */
    private static final int INTERPRETED = 10;

    private static final long WARM = 3_000_000_000L;

    /** Where so little is to be done, it does not matter. */
    private static final long SHORT = 1_000_000;

    private final Program program;
    private final VectorWeights weights;
    private final Crew crew;

    /** @param program what libtorch multiplies by */
    VectorAgreement(Program program, VectorWeights weights, Crew crew) {
        this.program = program;
        this.weights = weights;
        this.crew = crew;
    }

    /** Whether vectors are instructions and not objects, as the first product tells. */
    boolean isCompiled() {
        int index = VectorWeights.PROJECTIONS[0];
        Product product = weights.projection(index);
        try (PtNDArray noise = program.tensor("noise", new long[] {1, product.in()}, WeightType.BF16.code())) {
            long theirs = Long.MAX_VALUE;
            for (int round = 0; round < INTERPRETED; round++) {
                long began = System.nanoTime();
                program.tensor("weighed", noise, index).close();
                theirs = Math.min(theirs, System.nanoTime() - began);
            }
            float[] x = new float[product.in()];
            long end = System.nanoTime() + WARM;
            while (System.nanoTime() < end) {
                long began = System.nanoTime();
                Product.all(crew, x, 1, product);
                if (System.nanoTime() - began < Math.max(SHORT, INTERPRETED * theirs)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The greatest difference of any kind of product of a layer, and of that which makes logits, for one token and several. */
    double ofProducts(int layer, int limit) {
        double most = 0;
        for (int tokens : TOKENS) {
            for (int projection : VectorWeights.PROJECTIONS) {
                int index = layer * VectorWeights.PER_LAYER + projection;
                try (PtNDArray tensor = program.tensor("weight", index);
                        PtNDArray scale = program.tensor("scale", index)) {
                    most = Math.max(most, difference(weights.projection(index), tensor, scale, tokens));
                }
            }
            try (PtNDArray tensor = program.tensor("outer_weight", 2);
                    PtNDArray scale = program.tensor("scale", weights.scales())) {
                most = Math.max(most, difference(weights.head(limit), tensor, scale, tokens));
            }
        }
        return most;
    }

    private double difference(Product product, PtNDArray tensor, PtNDArray scale, int tokens) {
        try (PtNDArray noise = program.tensor("noise", new long[] {tokens, product.in()}, WeightType.BF16.code());
                PtNDArray floats = program.tensor("floats", noise);
                PtNDArray wanted = program.tensor("product", noise, tensor, scale);
                PtNDArray wantedFloats = program.tensor("floats", wanted)) {
            float[] got = Product.all(crew, floats.toFloatArray(), tokens, product)[0];
            float[] all = wantedFloats.toFloatArray();
            int out = (int) wanted.getShape().get(1);
            float[] part = new float[got.length];
            IntStream.range(0, tokens)
                    .forEach(token -> System.arraycopy(all, token * out, part, token * product.out(), product.out()));
            return difference(got, part);
        }
    }

    /** NaN if there is one in either. */
    static double difference(float[] got, float[] wanted) {
        double off = 0;
        double size = 0;
        for (int i = 0; i < wanted.length; i++) {
            off += Math.pow(got[i] - wanted[i], 2);
            size += Math.pow(wanted[i], 2);
        }
        return off == 0 ? 0 : Math.sqrt(off / size);
    }
}
