package org.stepwise.inference.torch;

import org.stepwise.inference.torch.CudaDevice.Matrix;

/** A product with the weights of a layer on a card. */
interface CudaProjection {

    /**
     * Computes the first rows of out from those of x.
     *
     * @param x [at least tokens, in]
     * @param out [at least tokens, out]
     */
    void apply(Matrix x, Matrix out, int tokens);

    /** @param weights [out, in] */
    record Dense(CudaDevice device, Matrix weights) implements CudaProjection {

        @Override
        public void apply(Matrix x, Matrix out, int tokens) {
            device.program().run("product", x.tensor(), weights.tensor(), out.tensor(), tokens);
        }
    }
}
