package org.stepwise.inference.vector;

import jdk.incubator.vector.FloatVector;

/** Weights of eight bits, row by row, with a scale for each. */
public final class EightBitProduct extends RowProduct {

    /** As many bytes are the shortest vector there is: of fewer lanes, it would be read in part only. */
    private static final int LEAST = 8;

    private final long weights;
    private final float[] scales;

    /**
     * @param weights address of [out, in]
     * @param scales address of bfloat16 [out]
     */
    public EightBitProduct(long weights, long scales, int out, int in) {
        super(out, in);
        this.weights = weights;
        this.scales = Bfloat.read(scales, out);
    }

    /** Whether the weights can be multiplied so. */
    public static boolean suits(int out, int in) {
        return Lanes.COUNT >= LEAST && RowProduct.suits(out, in);
    }

    @Override
    public float[] arranged(float[] x, int tokens) {
        return x;
    }

    @Override
    void unpack(int row, float[] into) {
        long w = weights + (long) in() * row;
        for (int k = 0; k < Tile.ROWS * in(); k += Lanes.COUNT) {
            Lanes.bytes(w + k).intoArray(into, k);
        }
    }

    @Override
    float scale(int row) {
        return scales[row];
    }

    @Override
    void one(int row, float[] x, float[] sums) {
        int in = in();
        long a = weights + (long) in * row;
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
