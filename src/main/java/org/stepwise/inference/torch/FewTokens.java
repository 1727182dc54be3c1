package org.stepwise.inference.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stepwise.inference.torch.CudaDevice.Matrix;

/**
 * Starts the kernels of few.cu for one matrix of weights.
 *
 * @param kind of the weights, which the kernels are named by
 * @param weights what the kernels take before anything else
 * @param out rows of the weights
 * @param in columns
 * @param chunk columns that a warp takes at a time
 * @param tuning what is quickest for weights of this kind
 */
record FewTokens(CudaDevice device, String kind, List<Object> weights, int out, int in, int chunk, Tuning tuning) {

    /** Tokens that a block takes at most. */
    static final int SLICE = 32;

    /** What is taken at all. */
    static final int MOST = 128;

    private static final int FEWEST = 8;
    private static final int MIDDLE = 16;
    private static final int WARPS = 4;
    private static final int THREADS = 32 * WARPS;
    private static final int ROWS = 32;
    private static final int GATED_ROWS = 16;

    /**
     * Blocks for each multiprocessor shall be enough to keep the memory busy, and make few parts to add.
     *
     * @param fewest blocks for up to 8 tokens
     * @param middle blocks for up to 16
     * @param many blocks for more
     * @param most tokens for which this is quicker than other ways
     */
    record Tuning(int fewest, int middle, int many, int most) {

        int blocks(int tokens) {
            return tokens <= FEWEST ? fewest : tokens <= MIDDLE ? middle : many;
        }
    }

    static int slices(int tokens) {
        return Math.ceilDiv(tokens, SLICE);
    }

    /** Whether so many tokens can be multiplied so, and nothing else is quicker. */
    boolean suits(int tokens) {
        return in % chunk == 0 && tokens <= tuning.most;
    }

    /**
     * Computes the product in parts that are still to be added.
     *
     * @param x [whole slices, in], of which only the first tokens have to be numbers
     * @param parts float32, at least {@link #partsSize}; becomes [parts, tokens, out]
     * @return how many parts there are
     */
    int parts(Matrix x, Matrix parts, int tokens) {
        start(x, parts.address(), tokens, share(tokens), out, out, false);
        return count(tokens);
    }

    /** Numbers of float32 that the parts may take. */
    long partsSize() {
        return (long) out
                * IntStream.of(FEWEST, MIDDLE, tuning.most)
                        .map(tokens -> tokens * count(tokens))
                        .max()
                        .orElseThrow();
    }

    /**
     * Computes the product in one part, rounded as the model's type would be.
     *
     * @param y float32 [at least tokens, up to out]
     */
    void whole(Matrix x, Matrix y, int tokens) {
        start(x, y.address(), tokens, in / chunk, y.width(), Math.min(out, y.width()), true);
    }

    private void start(Matrix x, long y, int tokens, int share, int stride, int limit, boolean round) {
        List<Object> arguments = new ArrayList<>(weights);
        arguments.addAll(List.of(x.address(), y, out, in, tokens, share, stride, limit, round ? 1 : 0));
        launch("_parts_", Math.ceilDiv(limit, ROWS), Math.ceilDiv(in / chunk, share), tokens, arguments);
    }

    /**
     * Computes silu(gate) * up, where the weights are those of gate and up.
     *
     * @param y [at least tokens, out / 2]
     */
    void gated(Matrix x, Matrix y, int tokens) {
        List<Object> arguments = new ArrayList<>(weights);
        arguments.addAll(List.of(x.address(), y.address(), out, in, tokens));
        launch("_gated_", Math.ceilDiv(out / 2, GATED_ROWS), 1, tokens, arguments);
    }

    private void launch(String name, int gridX, int gridY, int tokens, List<Object> arguments) {
        int room = tokens <= FEWEST ? FEWEST : tokens <= MIDDLE ? MIDDLE : SLICE;
        device.launch(kind + name + room, gridX * slices(tokens), gridY, THREADS, arguments.toArray());
    }

    private int count(int tokens) {
        return Math.ceilDiv(in / chunk, share(tokens));
    }

    /** Chunks that a block takes: a multiple of its warps. */
    private int share(int tokens) {
        int wanted = Math.max(1, tuning.blocks(tokens) * device.multiprocessors() / Math.ceilDiv(out, ROWS));
        return WARPS * Math.ceilDiv(Math.ceilDiv(in / chunk, wanted), WARPS);
    }
}
