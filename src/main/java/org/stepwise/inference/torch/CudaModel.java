package org.stepwise.inference.torch;

import java.util.List;
import org.stepwise.inference.torch.CudaDevice.Matrix;

/**
 * A model's weights on a card.
 *
 * @param embedding address of [vocabulary, hidden], which may lie on the host
 * @param norm of the last layer's output
 * @param head its output are the logits of the vocabulary
 * @param cos [positions, head size]
 * @param sin like cos
 */
record CudaModel(long embedding, List<Layer> layers, Matrix norm, DenseProjection head, Matrix cos, Matrix sin) {

    /**
     * @param qkv queries, keys and values in one product
     * @param bias of all three
     * @param gateUp both halves of the gated layer in one product
     */
    record Layer(
            Matrix inputNorm,
            CudaProjection qkv,
            Matrix bias,
            CudaProjection output,
            Matrix outputNorm,
            CudaProjection gateUp,
            CudaProjection down) {

        List<CudaProjection> projections() {
            return List.of(qkv, output, gateUp, down);
        }
    }
}
