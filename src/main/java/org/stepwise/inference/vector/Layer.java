package org.stepwise.inference.vector;

/**
 * A layer of a Qwen2 model.
 *
 * @param before weights of the norm before attention
 * @param within weights of the norm before gate and up
 * @param keys address of the pool's keys, bfloat16 [rows, heads, size]
 * @param values address of its values
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Layer(
        float[] before,
        Biased q,
        Biased k,
        Biased v,
        Product o,
        float[] within,
        Product gate,
        Product up,
        Product down,
        long keys,
        long values) {

    /** A product and what is added to it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Biased(Product product, float[] bias) {

        void add(float[] y) {
            for (int i = 0; i < y.length; i++) {
                y[i] += bias[i % bias.length];
            }
        }
    }
}
