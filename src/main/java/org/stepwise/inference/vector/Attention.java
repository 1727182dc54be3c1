package org.stepwise.inference.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * What one query makes of the keys and values of its sequence.
 *
 * @param heads of queries
 * @param shared heads of keys and values
 * @param size of a head
 */
record Attention(int heads, int shared, int size) {

    static boolean suits(int size) {
        return size % Bfloat.BLOCK == 0;
    }

    /**
     * @param q [tokens, heads, size], of which one query becomes what it found
     * @param keys address of the sequence's first key, bfloat16 [rows, shared, size]
     * @param values address of its first value
     * @param used rows of the sequence
     */
    void attend(float[] q, int token, int head, long keys, long values, int used) {
        int at = (token * heads + head) * size;
        long skip = 2L * size * (head / (heads / shared));
        float[] query = new float[size];
        Bfloat.apart(q, at, query, 0, size);
        float[] weights = Scratch.floats(Math.ceilDiv(used, Lanes.COUNT) * Lanes.COUNT);
        scores(query, keys + skip, used, weights);
        float share = 1 / exponentials(weights, used);
        for (int block = 0; block < size; block += Bfloat.BLOCK) {
            sums(weights, values + skip + 2L * block, used, share, query, block);
        }
        Bfloat.together(query, 0, q, at, size);
    }

    private long stride() {
        return 2L * shared * size;
    }

    private void scores(float[] query, long keys, int used, float[] into) {
        float scale = (float) (1 / Math.sqrt(size));
        for (int row = 0; row < used; row++) {
            FloatVector sum = Lanes.all(0);
            for (int i = 0; i < size; i += Bfloat.BLOCK) {
                IntVector pairs = Lanes.pairs(keys + row * stride() + 2L * i);
                sum = Lanes.first(pairs).fma(Lanes.floats(query, i), sum);
                sum = Lanes.second(pairs).fma(Lanes.floats(query, i + Lanes.COUNT), sum);
            }
            into[row] = scale * Lanes.sum(sum);
        }
    }

    /** Each to the power of e, against the greatest; gives their sum. */
    private static float exponentials(float[] numbers, int used) {
        float most = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < used; i++) {
            most = Math.max(most, numbers[i]);
        }
        float sum = 0;
        for (int i = 0; i < used; i += Lanes.COUNT) {
            Lanes.floats(numbers, i).sub(most).lanewise(VectorOperators.EXP).intoArray(numbers, i);
        }
        for (int i = 0; i < used; i++) {
            sum += numbers[i];
        }
        return sum;
    }

    private void sums(float[] weights, long values, int used, float share, float[] into, int block) {
        FloatVector first = Lanes.all(0);
        FloatVector second = first;
        for (int row = 0; row < used; row++) {
            IntVector pairs = Lanes.pairs(values + row * stride());
            FloatVector weight = Lanes.all(weights[row]);
            first = Lanes.first(pairs).fma(weight, first);
            second = Lanes.second(pairs).fma(weight, second);
        }
        first.mul(share).intoArray(into, block);
        second.mul(share).intoArray(into, block + Lanes.COUNT);
    }
}
