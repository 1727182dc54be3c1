package org.stepwise.inference.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;

/** Weights of bfloat16, row by row. */
public final class BfloatProduct extends RowProduct {

    /** Vectors of two are what the JVM says where it has none. */
    private static final int LEAST = 4;

    private final long weights;

    /** @param weights address of [out, in] */
    public BfloatProduct(long weights, int out, int in) {
        super(out, in);
        this.weights = weights;
    }

    /** Whether the weights can be multiplied so. */
    public static boolean suits(int out, int in) {
        return Lanes.COUNT >= LEAST && RowProduct.suits(out, in);
    }

    @Override
    public float[] arranged(float[] x, int tokens) {
        float[] apart = new float[tokens * in()];
        Bfloat.apart(x, 0, apart, 0, apart.length);
        return apart;
    }

    @Override
    void unpack(int row, float[] into) {
        Bfloat.unpack(weights + 2L * in() * row, into, Tile.ROWS * in());
    }

    @Override
    float scale(int row) {
        return 1;
    }

    @Override
    void one(int row, float[] x, float[] sums) {
        int in = in();
        long a = weights + 2L * in * row;
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
        Tile.sums(sums, 0, a0.add(a1), b0.add(b1), c0.add(c1), d0.add(d1));
    }
}
