package org.stepwise.inference.sampling;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The tokens that top-k, top-p and min-p leave, and one drawn from them, without sorting all: a token stays if its
 * probability, read as the bits of a float, is above a bound, and of those that are equal to it the first ones.
 */
public final class Nucleus {

    /** What is drawn where the probabilities are no numbers, or nothing may come. */
    public static final int NONE = -1;

    /** Bits of a probability that tell its bin apart; the bits of 1 are the highest. */
    private static final int BIN_SHIFT = 16;

    private static final int BINS = (Float.floatToRawIntBits(1f) >>> BIN_SHIFT) + 1;
    private static final int ALL = Integer.MAX_VALUE;

    private final double[] bins = new double[BINS];
    private final float[] row;
    private final int from;
    private final int to;
    /** The lowest probability that stays, as bits, and how many of those that have it. */
    private int bound = 1;

    private int ties = ALL;

    private Nucleus(float[] row, int from, int to) {
        this.row = row;
        this.from = from;
        this.to = to;
    }

    /**
     * Draws a token.
     *
     * @param probabilities of tokens, from index from to index to, exclusive; they add up to about 1
     * @param uniform from 0 to 1, decides
     * @return the token, counted from the index from, or {@link #NONE}
     */
    public static int draw(float[] probabilities, int from, int to, SamplingParameters parameters, double uniform) {
        return new Nucleus(probabilities, from, to).draw(parameters, uniform);
    }

    private int draw(SamplingParameters parameters, double uniform) {
        float most = 0;
        double all = 0;
        for (int i = from; i < to; i++) {
            most = Math.max(most, row[i]);
            all += row[i];
        }
        if (!(all > 0) || most > 1) {
            return NONE;
        }
        if (parameters.topK() > 0) {
            cut(false, parameters.topK());
        }
        if (parameters.topP() < 1) {
            cut(true, parameters.topP() * kept());
        }
        int least = Float.floatToRawIntBits((float) (parameters.minP() * most));
        if (least > bound) {
            bound = least;
            ties = ALL;
        }
        return walk(uniform * kept());
    }

    /** Lets only the likeliest stay, as long as those before them add up to less than a target. */
    private void cut(boolean byProbability, double target) {
        Arrays.fill(bins, 0);
        for (int i = from; i < to; i++) {
            int bits = Float.floatToRawIntBits(row[i]);
            if (bits >= bound) {
                bins[bits >>> BIN_SHIFT] += byProbability ? row[i] : 1;
            }
        }
        double before = 0;
        for (int bin = BINS - 1; bin >= 0; bin--) {
            if (before + bins[bin] >= target) {
                cutIn(bin, byProbability, target - before);
                return;
            }
            before += bins[bin];
        }
    }

    /** Those of a bin that the ties of an earlier cut left out are among the last of it, which are left out again. */
    private void cutIn(int bin, boolean byProbability, double target) {
        int lowest = bound;
        int[] inside = IntStream.range(from, to)
                .map(i -> Float.floatToRawIntBits(row[i]))
                .filter(bits -> bits >>> BIN_SHIFT == bin && bits >= lowest)
                .sorted()
                .toArray();
        double before = 0;
        int count = 0;
        for (int i = inside.length - 1; i >= 0 && before < target; i--) {
            count = count > 0 && inside[i] == bound ? count + 1 : 1;
            bound = inside[i];
            before += byProbability ? Float.intBitsToFloat(bound) : 1;
        }
        ties = bound == lowest ? Math.min(ties, count) : count;
    }

    private double kept() {
        double kept = 0;
        int equal = 0;
        for (int i = from; i < to; i++) {
            int bits = Float.floatToRawIntBits(row[i]);
            if (bits > bound || bits == bound && equal++ < ties) {
                kept += row[i];
            }
        }
        return kept;
    }

    private int walk(double target) {
        double before = 0;
        int equal = 0;
        int last = NONE;
        for (int i = from; i < to && !(before > target); i++) {
            int bits = Float.floatToRawIntBits(row[i]);
            if (bits > bound || bits == bound && equal++ < ties) {
                before += row[i];
                last = i - from;
            }
        }
        return last;
    }
}
