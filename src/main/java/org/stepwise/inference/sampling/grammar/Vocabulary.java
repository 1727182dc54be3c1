package org.stepwise.inference.sampling.grammar;

/**
 * Bytes of each token; empty for special, padding and unused ids, which a grammar never allows. Added tokens that are
 * text for a grammar, as {@code <tool_call>} and {@code </tool_call>}, have their UTF-8 bytes here, so that they match
 * like any other. Every byte that JSON text may contain has to be a token of its own: a grammar relies on it to reach
 * an end from everywhere.
 *
 * @param ends the ids that end the output; allowed only where the grammar may end, whatever their bytes
 */
public record Vocabulary(byte[][] tokens, int[] ends) {

    public Vocabulary {
        boolean[] single = new boolean[256];
        for (byte[] token : tokens) {
            if (token.length == 1) {
                single[token[0] & 255] = true;
            }
        }
        for (int octet = 0; octet < 256; octet++) {
            if (!single[octet] && needed(octet)) {
                throw new IllegalArgumentException("The vocabulary has no token for the single byte " + octet + ".");
            }
        }
        for (int end : ends) {
            if (end < 0 || end >= tokens.length) {
                throw new IllegalArgumentException(
                        "The vocabulary has no token " + end + ", which is to end the output.");
            }
        }
    }

    public int size() {
        return tokens.length;
    }

    /** The length of a bit set over the token ids, in longs. */
    public int words() {
        return (tokens.length + 63) / 64;
    }

    /** Printable ASCII, the line break, and what occurs in UTF-8. */
    private static boolean needed(int octet) {
        return octet == '\n'
                || (octet >= 0x20 && octet <= 0x7E)
                || (octet >= 0x80 && octet <= 0xBF)
                || (octet >= 0xC2 && octet <= 0xF4);
    }
}
