package org.stepwise.inference.torch;

import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.vector.BfloatProduct;
import org.stepwise.inference.vector.EightBitProduct;
import org.stepwise.inference.vector.FourBitProduct;
import org.stepwise.inference.vector.Layer;
import org.stepwise.inference.vector.Layer.Biased;
import org.stepwise.inference.vector.Product;
import org.stepwise.inference.vector.Step.Outside;

/** The weights of a program as vectors read them, where they lie: they are there as long as the program. */
record VectorWeights(Program program, ModelConfig config, Shim shim) {

    /** What the program counts for each layer. */
    static final int PER_LAYER = 12;

    /** Which of them are matrices: of queries, keys, values, what attention gives, gate, up, down. */
    static final int[] PROJECTIONS = {1, 3, 5, 7, 9, 10, 11};

    VectorWeights(Program program, ModelConfig config) {
        this(program, config, new Shim());
    }

    /** Whether all of them can be read so. */
    boolean suit() {
        IntStream inLayers = IntStream.range(0, config.layers())
                .flatMap(layer -> IntStream.of(PROJECTIONS).map(i -> layer * PER_LAYER + i));
        return Stream.concat(
                        inLayers.mapToObj(i -> new Stored("weight", i, i)),
                        Stream.of(new Stored("outer_weight", 2, scales())))
                .allMatch(this::suits);
    }

    Layer layer(int number) {
        int first = number * PER_LAYER;
        return new Layer(
                numbers("weight", first),
                biased(first + 1),
                biased(first + 3),
                biased(first + 5),
                projection(first + 7),
                numbers("weight", first + 8),
                projection(first + 9),
                projection(first + 10),
                projection(first + 11),
                address("pooled_keys", number),
                address("pooled_values", number));
    }

    /** @param limit rows of the head that are wanted */
    Outside outside(int limit) {
        return new Outside(
                address("outer_weight", 0),
                numbers("outer_weight", 1),
                head(limit),
                address("outer_weight", 3),
                address("outer_weight", 4));
    }

    /** @param limit rows that are wanted */
    Product head(int limit) {
        return product(new Stored("outer_weight", 2, scales()), limit);
    }

    Product projection(int index) {
        return product(new Stored("weight", index, index), Integer.MAX_VALUE);
    }

    private Biased biased(int index) {
        return new Biased(projection(index), numbers("weight", index + 1));
    }

    /** Where the scales of the head are. */
    int scales() {
        return config.layers() * PER_LAYER;
    }

    /** A matrix by the method that gives it, and the index of its scales. */
    private record Stored(String method, int index, int scale) {}

    private boolean suits(Stored stored) {
        try (PtNDArray weights = program.tensor(stored.method, stored.index);
                PtNDArray scales = program.tensor("scale", stored.scale)) {
            int out = (int) weights.getShape().get(0);
            int in = (int) weights.getShape().get(1);
            return switch (bits(weights, scales)) {
                case 16 -> BfloatProduct.suits(out, in);
                case 8 -> EightBitProduct.suits(out, in);
                default -> FourBitProduct.suits(out, 2 * in, group(2 * in, scales));
            };
        }
    }

    private Product product(Stored stored, int most) {
        try (PtNDArray weights = program.tensor(stored.method, stored.index);
                PtNDArray scales = program.tensor("scale", stored.scale)) {
            long address = shim.address(weights);
            int out = (int) Math.min(most, weights.getShape().get(0));
            int in = (int) weights.getShape().get(1);
            return switch (bits(weights, scales)) {
                case 16 -> new BfloatProduct(address, out, in);
                case 8 -> new EightBitProduct(address, shim.address(scales), out, in);
                default -> new FourBitProduct(address, shim.address(scales), out, 2 * in, group(2 * in, scales));
            };
        }
    }

    /** Whole weights have no scales, and DJL has no name for their type. */
    private static int bits(PtNDArray weights, PtNDArray scales) {
        return scales.isEmpty() ? 16 : weights.getDataType() == DataType.INT8 ? 8 : 4;
    }

    private static int group(int in, PtNDArray grids) {
        return in / (int) grids.getShape().get(0);
    }

    private float[] numbers(String method, int index) {
        try (PtNDArray tensor = program.tensor(method, index);
                PtNDArray floats = program.tensor("floats", tensor)) {
            return floats.toFloatArray();
        }
    }

    private long address(String method, int index) {
        try (PtNDArray tensor = program.tensor(method, index)) {
            return shim.address(tensor);
        }
    }
}
