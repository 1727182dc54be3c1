package org.stepwise.inference.torch;

import java.util.stream.Stream;
import org.stepwise.inference.model.ModelConfig;
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
    default boolean suitsFew(int tokens) {
        return few().suits(tokens);
    }

    /** Rows and columns of each in a layer. */
    static Stream<int[]> sizes(ModelConfig config) {
        int hidden = config.hidden();
        int queries = config.heads() * config.headSize();
        int keys = config.keyValueHeads() * config.headSize();
        return Stream.of(
                new int[] {queries + 2 * keys, hidden},
                new int[] {hidden, queries},
                new int[] {2 * config.intermediate(), hidden},
                new int[] {hidden, config.intermediate()});
    }

    /** The same weights for few tokens. */
    FewTokens few();
}
