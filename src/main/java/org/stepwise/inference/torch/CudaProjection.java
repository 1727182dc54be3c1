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

    /** Whether it is best to multiply so many tokens as {@link #few} does. */
    boolean suitsFew(int tokens);

    /** The same weights for few tokens. */
    FewTokens few();
}
