package org.stepwise.inference.vector;

import jdk.incubator.vector.FloatVector;

/** Weights of eight bits, row by row, with a scale for each. */
public final class EightBitProduct implements Product {

    private static final int ROWS = 16;

    private final long weights;
    private final float[] scales;
    private final int out;
    private final int in;

    /**
     * @param weights address of [out, in]
     * @param scales address of bfloat16 [out]
     */
    public EightBitProduct(long weights, long scales, int out, int in) {
        this.weights = weights;
        this.scales = Bfloat.read(scales, out);
        this.out = out;
        this.in = in;
    }

    /** Whether the weights can be multiplied so. */
    public static boolean suits(int out, int in) {
        return out >= Tile.ROWS && in % (2 * Lanes.COUNT) == 0;
    }

    @Override
    public int out() {
        return out;
    }

    @Override
    public int in() {
        return in;
    }

    @Override
    public int parts() {
        return Math.ceilDiv(out, ROWS);
    }

    @Override
    public float[] arranged(float[] x, int tokens) {
        return x;
    }

    @Override
    public void part(int part, float[] x, int tokens, float[] y) {
        int end = Math.min(out, (part + 1) * ROWS);
        float[] sums = new float[Tile.ROWS * tokens];
        for (int row = part * ROWS; row < end; row += Tile.ROWS) {
            // The last four may overlap with others, which find the same.
            int from = Math.min(row, out - Tile.ROWS);
            if (tokens == 1) {
                one(weights + (long) in * from, in, x, sums);
            } else {
                few(weights + (long) in * from, x, tokens, sums);
            }
            for (int i = 0; i < sums.length; i++) {
                int to = from + i % Tile.ROWS;
                y[i / Tile.ROWS * out + to] = sums[i] * scales[to];
            }
        }
    }

    private void few(long w, float[] x, int tokens, float[] sums) {
        float[] rows = Tile.room(Tile.ROWS * in);
        for (int k = 0; k < Tile.ROWS * in; k += Lanes.COUNT) {
            Lanes.bytes(w + k).intoArray(rows, k);
        }
        for (int token = 0; token < tokens; token += Tile.TOKENS) {
            Tile.multiply(rows, in, x, token, sums, Tile.ROWS, 0);
        }
    }

    private static void one(long a, int in, float[] x, float[] sums) {
        long b = a + in;
        long c = b + in;
        long d = c + in;
        FloatVector a0 = Lanes.all(0);
        FloatVector a1 = a0;
        FloatVector b0 = a0;
        FloatVector b1 = a0;
        FloatVector c0 = a0;
        FloatVector c1 = a0;
        FloatVector d0 = a0;
        FloatVector d1 = a0;
        for (int k = 0; k < in; k += 2 * Lanes.COUNT) {
            int next = k + Lanes.COUNT;
            FloatVector v = Lanes.floats(x, k);
            FloatVector u = Lanes.floats(x, next);
            a0 = Lanes.bytes(a + k).fma(v, a0);
            a1 = Lanes.bytes(a + next).fma(u, a1);
            b0 = Lanes.bytes(b + k).fma(v, b0);
            b1 = Lanes.bytes(b + next).fma(u, b1);
            c0 = Lanes.bytes(c + k).fma(v, c0);
            c1 = Lanes.bytes(c + next).fma(u, c1);
            d0 = Lanes.bytes(d + k).fma(v, d0);
            d1 = Lanes.bytes(d + next).fma(u, d1);
        }
        Tile.sums(sums, 0, a0.add(a1), b0.add(b1), c0.add(c1), d0.add(d1));
    }
}
