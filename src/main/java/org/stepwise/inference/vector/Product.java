package org.stepwise.inference.vector;

/**
 * A matrix of weights [out, in] by which a few tokens are multiplied, in parts that may be done at once. Tokens are {@link #room}
 * many: one, or whole fours.
 */
public interface Product {

    int out();

    int in();

    int parts();

    /** What parts take instead of x [tokens, in]. */
    float[] arranged(float[] x, int tokens);

    /** @param y [tokens, out], of which a part fills its rows */
    void part(int part, float[] arranged, int tokens, float[] y);

    /** With so many tokens filled up. */
    static int room(int tokens) {
        return tokens == 1 ? 1 : Math.ceilDiv(tokens, Tile.TOKENS) * Tile.TOKENS;
    }

    /** Several products of the same tokens. */
    static float[][] all(Crew crew, float[] x, int tokens, Product... products) {
        float[][] arranged = new float[products.length][];
        float[][] y = new float[products.length][];
        int[] ends = new int[products.length];
        int parts = 0;
        for (int i = 0; i < products.length; i++) {
            arranged[i] = products[i].arranged(x, tokens);
            y[i] = new float[tokens * products[i].out()];
            parts += products[i].parts();
            ends[i] = parts;
        }
        crew.run(parts, part -> {
            int i = 0;
            while (part >= ends[i]) {
                i++;
            }
            products[i].part(part - ends[i] + products[i].parts(), arranged[i], tokens, y[i]);
        });
        return y;
    }
}
