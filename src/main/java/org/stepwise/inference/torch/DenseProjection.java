package org.stepwise.inference.torch;

import java.util.List;
import org.stepwise.inference.torch.CudaDevice.Matrix;
import org.stepwise.inference.torch.FewTokens.Tuning;

/**
 * Weights of the model's own type on a card.
 *
 * @param weights [out, in]
 */
record DenseProjection(CudaDevice device, Matrix weights, FewTokens few) implements CudaProjection {

    private static final int CHUNK = 32;
    private static final Tuning TUNING = new Tuning(6, 4, 4, 16);

    DenseProjection(CudaDevice device, Matrix weights, int out) {
        this(
                device,
                weights,
                new FewTokens(device, "dense", List.of(weights.address()), out, weights.width(), CHUNK, TUNING));
    }

    @Override
    public void apply(Matrix x, Matrix out, int tokens) {
        device.program().run("product", x.tensor(), weights.tensor(), out.tensor(), tokens);
    }
}
