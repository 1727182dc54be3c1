package org.stepwise.inference.torch;

import java.util.List;
import org.stepwise.inference.model.Awq;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.torch.CudaDevice.Matrix;
import org.stepwise.inference.torch.FewTokens.Tuning;

/**
 * Weights of four bits on a card, as four.cu lays them out. For few tokens they are multiplied as they are; for many it costs
 * less to unpack them first.
 *
 * @param words int32 [out, in / 8], in tiles
 * @param grids int32 [in / group, out]: a scale and a zero
 * @param gated whether gate and up come in turns of eight rows
 * @param unpacked where unpacked weights go for the time of a product, shared by all projections
 */
record FourBitProjection(
        CudaDevice device,
        Matrix words,
        Matrix grids,
        int out,
        int in,
        int group,
        boolean gated,
        Matrix unpacked,
        FewTokens few)
        implements CudaProjection {

    private static final int ROWS = 16;
    private static final int COLUMNS = 64;
    private static final int THREADS = 256;
    private static final Tuning TUNING = new Tuning(4, 8, 6, FewTokens.MOST);

    /** Whether all projections of a model can be laid out so. */
    static boolean suit(ModelConfig config, Awq awq) {
        return CudaProjection.sizes(config)
                .allMatch(size -> size[0] % ROWS == 0
                        && size[1] % COLUMNS == 0
                        && awq.groupOf("of a layer", size[0], size[1]) % COLUMNS == 0);
    }

    /**
     * @param words of AWQ, int32 [in, out/8]
     * @param zeros int32 [in/group, out/8]
     * @param scales float16 [in/group, out]
     */
    static FourBitProjection pack(
            CudaDevice device,
            Matrix words,
            Matrix zeros,
            Matrix scales,
            int in,
            int group,
            boolean gated,
            Matrix unpacked) {
        int out = scales.width();
        Matrix packed = device.matrix(WeightType.I32, out, in / 8);
        Matrix grids = device.matrix(WeightType.I32, in / group, out);
        int turns = gated ? 1 : 0;
        device.launch("four_pack", in / COLUMNS, out / ROWS, 32, words.address(), packed.address(), out, turns);
        device.launch(
                "four_grid",
                Math.ceilDiv(out, THREADS),
                in / group,
                THREADS,
                zeros.address(),
                scales.address(),
                grids.address(),
                out,
                turns);
        FewTokens few = new FewTokens(
                device, "four", List.of(packed.address(), grids.address(), group), out, in, COLUMNS, TUNING);
        return new FourBitProjection(device, packed, grids, out, in, group, gated, unpacked, few);
    }

    @Override
    public void apply(Matrix x, Matrix y, int tokens) {
        device.launch(
                "four_unpack",
                Math.ceilDiv(in / COLUMNS, THREADS / 32),
                out / ROWS,
                THREADS,
                words.address(),
                grids.address(),
                unpacked.address(),
                out,
                in,
                group,
                gated ? 1 : 0);
        device.program().run("product_unpacked", x.tensor(), unpacked.tensor(), y.tensor(), tokens);
    }
}
