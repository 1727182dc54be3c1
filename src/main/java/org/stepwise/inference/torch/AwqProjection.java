package org.stepwise.inference.torch;

import org.stepwise.inference.torch.CudaDevice.Matrix;

/**
 * Weights of four bits on a card. For few tokens they are multiplied as they are; for many it costs less to unpack them
 * first.
 *
 * @param words int32 [in, out/8]
 * @param zeros int32 [in/group, out/8]
 * @param scales float16 [in/group, out]
 * @param space shared by all projections
 */
record AwqProjection(CudaDevice device, Matrix words, Matrix zeros, Matrix scales, int in, int group, Space space)
        implements CudaProjection {

    /** Columns of a block: 32 words. */
    private static final int COLUMNS = 256;

    private static final int THREADS = 256;
    private static final int TOKENS_A_PASS = 8;

    /** So many passes read the weights about as often as unpacking does. */
    private static final int MOST_PASSES = 3;

    /**
     * Where partial sums and unpacked weights go for the time of a product.
     *
     * @param parts float32
     * @param unpacked of the type of the model
     */
    record Space(Matrix parts, Matrix unpacked) {}

    /** Numbers of float32 that partial sums of any projection may take. */
    static long partsOf(int in, int out, int group) {
        return (long) slices(in, out, group) * TOKENS_A_PASS * out;
    }

    /** Enough blocks to keep any card busy, as far as there are groups to share among them. */
    private static int slices(int in, int out, int group) {
        int groups = in / group;
        int wanted = Math.min(groups, Math.ceilDiv(264, Math.ceilDiv(out, COLUMNS)));
        return Math.ceilDiv(groups, Math.ceilDiv(groups, wanted));
    }

    @Override
    public void apply(Matrix x, Matrix out, int tokens) {
        if (tokens > MOST_PASSES * TOKENS_A_PASS) {
            device.launch(
                    "awq_unpack",
                    Math.ceilDiv(words.width(), THREADS),
                    in,
                    THREADS,
                    words.address(),
                    zeros.address(),
                    scales.address(),
                    space.unpacked().address(),
                    words.width(),
                    group);
            device.program()
                    .run("product_unpacked", x.tensor(), space.unpacked().tensor(), out.tensor(), tokens);
            return;
        }
        for (int done = 0; done < tokens; done += TOKENS_A_PASS) {
            pass(
                    x.address() + 2L * done * in,
                    out.address() + 2L * done * out.width(),
                    out.width(),
                    Math.min(TOKENS_A_PASS, tokens - done));
        }
    }

    private void pass(long x, long out, int width, int tokens) {
        int slices = slices(in, width, group);
        int rows = tokens == 1 ? 1 : tokens == 2 ? 2 : tokens <= 4 ? 4 : 8;
        device.launch(
                "awq_parts_" + rows,
                Math.ceilDiv(width, COLUMNS),
                slices,
                THREADS,
                words.address(),
                zeros.address(),
                scales.address(),
                x,
                space.parts().address(),
                words.width(),
                in,
                group,
                tokens,
                Math.ceilDiv(in / group, slices));
        int size = tokens * width;
        device.launch(
                "awq_sum",
                Math.ceilDiv(size, THREADS),
                1,
                THREADS,
                space.parts().address(),
                out,
                size,
                slices);
    }
}
