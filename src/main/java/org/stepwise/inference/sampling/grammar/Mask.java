package org.stepwise.inference.sampling.grammar;

import org.jspecify.annotations.Nullable;

/**
 * Tokens that may come next.
 *
 * @param sparse the tokens, if they are few, or else {@code bits} are set
 * @param worst the greatest cost behind any of them; within a terminal, compared with the cost before them
 * @param exits nodes of the trie at which the terminal may end while the token goes on; none in a whole mask
 */
record Mask(int @Nullable [] sparse, long @Nullable [] bits, int worst, int[] exits) {

    static Mask of(long[] bits, int worst, int[] exits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        if (count > bits.length) {
            return new Mask(null, bits.clone(), worst, exits);
        }
        int[] tokens = new int[count];
        int at = 0;
        for (int i = 0; i < bits.length; i++) {
            for (long rest = bits[i]; rest != 0; rest &= rest - 1) {
                tokens[at++] = i * 64 + Long.numberOfTrailingZeros(rest);
            }
        }
        return new Mask(tokens, null, worst, exits);
    }

    void addTo(long[] target) {
        if (bits != null) {
            for (int i = 0; i < bits.length; i++) {
                target[i] |= bits[i];
            }
        }
        if (sparse != null) {
            for (int token : sparse) {
                target[token >> 6] |= 1L << token;
            }
        }
    }

    long bytes() {
        return 200L
                + 4L * exits.length
                + (bits == null ? 0 : 8L * bits.length)
                + (sparse == null ? 0 : 4L * sparse.length);
    }
}
