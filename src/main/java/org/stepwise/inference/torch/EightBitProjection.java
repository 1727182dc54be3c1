package org.stepwise.inference.torch;

import java.util.List;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.WeightType;
import org.stepwise.inference.torch.CudaDevice.Matrix;
import org.stepwise.inference.torch.FewTokens.Tuning;

/**
 * Weights of eight bits (e4m3, a scale for each row) on a card, as eight.cu lays them out. For few tokens they are multiplied as they are;
 * for many it costs less to unpack them first.
 *
 * @param bytes [out, in], in tiles
 * @param scales float32 [out]
 * @param gated whether gate and up come in turns of eight rows
 * @param unpacked where unpacked weights go for the time of a product, shared by all projections
 */
record EightBitProjection(
        CudaDevice device, Matrix bytes, Matrix scales, int out, int in, boolean gated, Matrix unpacked, FewTokens few)
        implements CudaProjection {

    private static final int ROWS = 16;
    private static final int COLUMNS = 32;
    private static final int THREADS = 256;
    private static final Tuning TUNING = new Tuning(6, 4, 4, FewTokens.MOST);

    /** Whether all projections of a model can be laid out so. */
    static boolean suit(ModelConfig config) {
        return CudaProjection.sizes(config).allMatch(size -> size[0] % ROWS == 0 && size[1] % COLUMNS == 0);
    }

    /** @param weights of the model's type, at least [out, in], which may be overwritten once the stream has come so far */
    static EightBitProjection pack(CudaDevice device, Matrix weights, int out, int in, boolean gated, Matrix unpacked) {
        Matrix bytes = device.matrix(WeightType.U8, out, in);
        Matrix scales = device.row(WeightType.F32, out);
        device.launch(
                "eight_pack",
                out,
                1,
                THREADS,
                weights.address(),
                bytes.address(),
                scales.address(),
                out,
                in,
                gated ? 1 : 0);
        FewTokens few =
                new FewTokens(device, "eight", List.of(bytes.address(), scales.address()), out, in, COLUMNS, TUNING);
        return new EightBitProjection(device, bytes, scales, out, in, gated, unpacked, few);
    }

    @Override
    public void apply(Matrix x, Matrix y, int tokens) {
        device.launch(
                "eight_unpack",
                Math.ceilDiv(in / COLUMNS, THREADS / 32),
                out / ROWS,
                THREADS,
                bytes.address(),
                scales.address(),
                unpacked.address(),
                out,
                in,
                gated ? 1 : 0);
        device.program().run("product_unpacked", x.tensor(), unpacked.tensor(), y.tensor(), tokens);
    }
}
