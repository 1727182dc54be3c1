package org.stepwise.inference.vector;

import jdk.incubator.vector.FloatVector;

/** Four rows of unpacked weights by four tokens, of which each number is read once for four products. */
final class Tile {

    static final int ROWS = 4;
    static final int TOKENS = 4;

    private Tile() {}

    /** @param sums [tokens, four rows] */
    static void multiply(float[] w, int in, float[] x, int token, float[] sums) {
        int x0 = token * in;
        int x1 = x0 + in;
        int x2 = x1 + in;
        int x3 = x2 + in;
        FloatVector a0 = Lanes.all(0);
        FloatVector a1 = a0;
        FloatVector a2 = a0;
        FloatVector a3 = a0;
        FloatVector b0 = a0;
        FloatVector b1 = a0;
        FloatVector b2 = a0;
        FloatVector b3 = a0;
        FloatVector c0 = a0;
        FloatVector c1 = a0;
        FloatVector c2 = a0;
        FloatVector c3 = a0;
        FloatVector d0 = a0;
        FloatVector d1 = a0;
        FloatVector d2 = a0;
        FloatVector d3 = a0;
        for (int k = 0; k < in; k += Lanes.COUNT) {
            FloatVector a = FloatVector.fromArray(Lanes.FLOATS, w, k);
            FloatVector b = FloatVector.fromArray(Lanes.FLOATS, w, in + k);
            FloatVector c = FloatVector.fromArray(Lanes.FLOATS, w, 2 * in + k);
            FloatVector d = FloatVector.fromArray(Lanes.FLOATS, w, 3 * in + k);
            FloatVector v = FloatVector.fromArray(Lanes.FLOATS, x, x0 + k);
            a0 = a.fma(v, a0);
            b0 = b.fma(v, b0);
            c0 = c.fma(v, c0);
            d0 = d.fma(v, d0);
            v = FloatVector.fromArray(Lanes.FLOATS, x, x1 + k);
            a1 = a.fma(v, a1);
            b1 = b.fma(v, b1);
            c1 = c.fma(v, c1);
            d1 = d.fma(v, d1);
            v = FloatVector.fromArray(Lanes.FLOATS, x, x2 + k);
            a2 = a.fma(v, a2);
            b2 = b.fma(v, b2);
            c2 = c.fma(v, c2);
            d2 = d.fma(v, d2);
            v = FloatVector.fromArray(Lanes.FLOATS, x, x3 + k);
            a3 = a.fma(v, a3);
            b3 = b.fma(v, b3);
            c3 = c.fma(v, c3);
            d3 = d.fma(v, d3);
        }
        int at = token * ROWS;
        sums(sums, at, a0, b0, c0, d0);
        sums(sums, at + ROWS, a1, b1, c1, d1);
        sums(sums, at + 2 * ROWS, a2, b2, c2, d2);
        sums(sums, at + 3 * ROWS, a3, b3, c3, d3);
    }

    static void sums(float[] into, int at, FloatVector a, FloatVector b, FloatVector c, FloatVector d) {
        into[at] = Lanes.sum(a);
        into[at + 1] = Lanes.sum(b);
        into[at + 2] = Lanes.sum(c);
        into[at + 3] = Lanes.sum(d);
    }
}
