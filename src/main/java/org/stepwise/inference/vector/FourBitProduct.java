package org.stepwise.inference.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;

/**
 * Weights of four bits as libtorch packs them for AVX-512, in blocks of 64 rows: for each column 32 bytes, of which byte d of the first
 * 16 has rows d and d + 32, and of the others d + 16 and d + 48. A part is one of the halves of a block.
 *
 * @param weights their address
 * @param grids address of bfloat16 [in / group, out, 2]: a scale, and what 8 stands for
 */
public record FourBitProduct(long weights, long grids, int out, int in, int group) implements Product {

    private static final int BLOCK = 64;
    private static final int HALF = 16;

    /** Whether the weights can be multiplied so. */
    public static boolean suits(int out, int in, int group) {
        return Lanes.COUNT == HALF && out % BLOCK == 0 && in % group == 0 && group % 2 == 0;
    }

    @Override
    public int parts() {
        return out / BLOCK * 2;
    }

    /** x, and then its sums by groups. */
    @Override
    public float[] arranged(float[] x, int tokens) {
        float[] arranged = new float[tokens * in + tokens * in / group];
        System.arraycopy(x, 0, arranged, 0, tokens * in);
        for (int i = 0; i < tokens * in; i++) {
            arranged[tokens * in + i / group] += x[i];
        }
        return arranged;
    }

    @Override
    public void part(int part, float[] x, int tokens, float[] y) {
        int row = part / 2 * BLOCK + part % 2 * HALF;
        long from = weights + 32L * in * (part / 2) + part % 2 * HALF;
        if (tokens == 1) {
            one(from, x, y, row);
        } else {
            for (int token = 0; token < tokens; token += Tile.TOKENS) {
                four(from, x, token, tokens, y, row);
            }
        }
    }

    private void one(long from, float[] x, float[] y, int row) {
        FloatVector low = Lanes.all(0);
        FloatVector high = low;
        for (int g = 0; g < in; g += group) {
            FloatVector a0 = Lanes.all(0);
            FloatVector a1 = a0;
            FloatVector b0 = a0;
            FloatVector b1 = a0;
            for (int k = g; k < g + group; k += 2) {
                IntVector w = Lanes.unsigned(from + 32L * k);
                FloatVector v = Lanes.all(x[k]);
                a0 = Lanes.low(w).fma(v, a0);
                b0 = Lanes.high(w).fma(v, b0);
                w = Lanes.unsigned(from + 32L * k + 32);
                v = Lanes.all(x[k + 1]);
                a1 = Lanes.low(w).fma(v, a1);
                b1 = Lanes.high(w).fma(v, b1);
            }
            long grid = grid(g, row);
            float sum = x[in + g / group];
            low = scaled(Lanes.pairs(grid), a0.add(a1), sum, low);
            high = scaled(Lanes.pairs(grid + 128), b0.add(b1), sum, high);
        }
        low.intoArray(y, row);
        high.intoArray(y, row + 32);
    }

    private void four(long from, float[] x, int token, int tokens, float[] y, int row) {
        int x0 = token * in;
        int x1 = x0 + in;
        int x2 = x1 + in;
        int x3 = x2 + in;
        int at = token * out + row;
        for (int i = 0; i < Tile.TOKENS; i++) {
            Lanes.all(0).intoArray(y, at + i * out);
            Lanes.all(0).intoArray(y, at + i * out + 32);
        }
        for (int g = 0; g < in; g += group) {
            FloatVector a0 = Lanes.all(0);
            FloatVector a1 = a0;
            FloatVector a2 = a0;
            FloatVector a3 = a0;
            FloatVector b0 = a0;
            FloatVector b1 = a0;
            FloatVector b2 = a0;
            FloatVector b3 = a0;
            for (int k = g; k < g + group; k++) {
                IntVector w = Lanes.unsigned(from + 32L * k);
                FloatVector low = Lanes.low(w);
                FloatVector high = Lanes.high(w);
                FloatVector v = Lanes.all(x[x0 + k]);
                a0 = low.fma(v, a0);
                b0 = high.fma(v, b0);
                v = Lanes.all(x[x1 + k]);
                a1 = low.fma(v, a1);
                b1 = high.fma(v, b1);
                v = Lanes.all(x[x2 + k]);
                a2 = low.fma(v, a2);
                b2 = high.fma(v, b2);
                v = Lanes.all(x[x3 + k]);
                a3 = low.fma(v, a3);
                b3 = high.fma(v, b3);
            }
            int groups = in / group;
            int sum = tokens * in + token * groups + g / group;
            long grid = grid(g, row);
            added(Lanes.pairs(grid), a0, x[sum], y, at);
            added(Lanes.pairs(grid), a1, x[sum + groups], y, at + out);
            added(Lanes.pairs(grid), a2, x[sum + 2 * groups], y, at + 2 * out);
            added(Lanes.pairs(grid), a3, x[sum + 3 * groups], y, at + 3 * out);
            added(Lanes.pairs(grid + 128), b0, x[sum], y, at + 32);
            added(Lanes.pairs(grid + 128), b1, x[sum + groups], y, at + out + 32);
            added(Lanes.pairs(grid + 128), b2, x[sum + 2 * groups], y, at + 2 * out + 32);
            added(Lanes.pairs(grid + 128), b3, x[sum + 3 * groups], y, at + 3 * out + 32);
        }
    }

    private long grid(int column, int row) {
        return grids + 4L * ((long) column / group * out + row);
    }

    private static void added(IntVector grid, FloatVector products, float sum, float[] y, int at) {
        scaled(grid, products, sum, Lanes.floats(y, at)).intoArray(y, at);
    }

    private static FloatVector scaled(IntVector grid, FloatVector products, float sum, FloatVector before) {
        FloatVector centred = products.sub(8 * sum);
        return centred.fma(Lanes.first(grid), Lanes.second(grid).fma(Lanes.all(sum), before));
    }
}
