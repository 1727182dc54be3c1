package org.stepwise.inference.vector;

/** Weights that lie row by row, with what each row's sums are multiplied by; sixteen rows a part, four of them at once. */
abstract sealed class RowProduct implements Product permits BfloatProduct, EightBitProduct {

    private static final int ROWS = 16;

    private final int out;
    private final int in;

    RowProduct(int out, int in) {
        this.out = out;
        this.in = in;
    }

    /** Whether rows can be taken by fours, and columns by two vectors. */
    static boolean suits(int out, int in) {
        return out >= Tile.ROWS && in % (2 * Lanes.COUNT) == 0;
    }

    /** Multiplies four rows by one token. */
    abstract void one(int row, float[] x, float[] sums);

    /** Makes numbers of four rows, in the order of what {@link #arranged} gives. */
    abstract void unpack(int row, float[] into);

    abstract float scale(int row);

    @Override
    public final int out() {
        return out;
    }

    @Override
    public final int in() {
        return in;
    }

    @Override
    public final int parts() {
        return Math.ceilDiv(out, ROWS);
    }

    @Override
    public final void part(int part, float[] x, int tokens, float[] y) {
        int end = Math.min(out, (part + 1) * ROWS);
        float[] sums = new float[Tile.ROWS * tokens];
        for (int row = part * ROWS; row < end; row += Tile.ROWS) {
            // The last four may overlap with others, which find the same.
            int from = Math.min(row, out - Tile.ROWS);
            if (tokens == 1) {
                one(from, x, sums);
            } else {
                float[] w = Scratch.floats(Tile.ROWS * in);
                unpack(from, w);
                for (int token = 0; token < tokens; token += Tile.TOKENS) {
                    Tile.multiply(w, in, x, token, sums);
                }
            }
            for (int i = 0; i < sums.length; i++) {
                int to = from + i % Tile.ROWS;
                y[i / Tile.ROWS * out + to] = sums[i] * scale(to);
            }
        }
    }
}
