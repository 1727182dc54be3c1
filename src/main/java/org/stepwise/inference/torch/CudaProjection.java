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

    /** Whether it is best to multiply so many tokens as {@link FewTokens} does. */
    boolean suitsFew(int tokens);

    /**
     * Computes for few tokens the product, in parts that are still to be added.
     *
     * @param x [at least {@link FewTokens#MOST}, in], of which only the first tokens have to be numbers
     * @param parts float32, at least {@link #partsSize}; becomes [parts, tokens, out]
     * @return how many parts there are
     */
    int parts(Matrix x, Matrix parts, int tokens);

    /** Numbers of float32 that the parts may take. */
    long partsSize();

    /**
     * Computes for few tokens silu(gate) * up, where the projection is that of gate and up.
     *
     * @param out [at least tokens, out / 2]
     */
    void gated(Matrix x, Matrix out, int tokens);
}
