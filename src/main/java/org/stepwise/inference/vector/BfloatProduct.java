package org.stepwise.inference.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;

/**
 * Weights of bfloat16, row by row.
 *
 * @param weights their address
 */
public record BfloatProduct(long weights, int out, int in) implements Product {

    private static final int ROWS = 16;

    /** Whether the weights can be multiplied so. */
    public static boolean suits(int out, int in) {
        return out >= Tile.ROWS && in % Bfloat.BLOCK == 0;
    }

    @Override
    public int parts() {
        return Math.ceilDiv(out, ROWS);
    }

    @Override
    public float[] arranged(float[] x, int tokens) {
        float[] apart = new float[tokens * in];
        Bfloat.apart(x, 0, apart, 0, apart.length);
        return apart;
    }

    @Override
    public void part(int part, float[] x, int tokens, float[] y) {
        int end = Math.min(out, (part + 1) * ROWS);
        for (int row = part * ROWS; row < end; row += Tile.ROWS) {
            // The last four may overlap with others, which find the same.
            int from = Math.min(row, out - Tile.ROWS);
            if (tokens == 1) {
                one(weights + 2L * in * from, in, x, y, from);
            } else {
                float[] w = Tile.room(Tile.ROWS * in);
                Bfloat.unpack(weights + 2L * in * from, w, Tile.ROWS * in);
                for (int token = 0; token < tokens; token += Tile.TOKENS) {
                    Tile.multiply(w, in, x, token, y, out, from);
                }
            }
        }
    }

    private static void one(long a, int in, float[] x, float[] y, int row) {
        long b = a + 2L * in;
        long c = b + 2L * in;
        long d = c + 2L * in;
        FloatVector a0 = Lanes.all(0);
        FloatVector a1 = a0;
        FloatVector b0 = a0;
        FloatVector b1 = a0;
        FloatVector c0 = a0;
        FloatVector c1 = a0;
        FloatVector d0 = a0;
        FloatVector d1 = a0;
        for (int k = 0; k < in; k += Bfloat.BLOCK) {
            FloatVector even = Lanes.floats(x, k);
            FloatVector odd = Lanes.floats(x, k + Lanes.COUNT);
            IntVector w = Lanes.pairs(a + 2L * k);
            a0 = Lanes.first(w).fma(even, a0);
            a1 = Lanes.second(w).fma(odd, a1);
            w = Lanes.pairs(b + 2L * k);
            b0 = Lanes.first(w).fma(even, b0);
            b1 = Lanes.second(w).fma(odd, b1);
            w = Lanes.pairs(c + 2L * k);
            c0 = Lanes.first(w).fma(even, c0);
            c1 = Lanes.second(w).fma(odd, c1);
            w = Lanes.pairs(d + 2L * k);
            d0 = Lanes.first(w).fma(even, d0);
            d1 = Lanes.second(w).fma(odd, d1);
        }
        Tile.sums(y, row, a0.add(a1), b0.add(b1), c0.add(c1), d0.add(d1));
    }
}
