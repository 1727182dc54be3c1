package org.stepwise.inference.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The letters in which a byte-level BPE vocabulary writes bytes: a byte that is a visible character of Latin-1 stands
 * for itself, the other 68 in order for the characters from U+0100 on (the encoder of GPT-2).
 */
final class ByteAlphabet {

    private static final int BYTES = 256;
    private static final int[] BYTE_OF = new int[2 * BYTES];

    static {
        Arrays.fill(BYTE_OF, -1);
        int next = BYTES;
        for (int value = 0; value < BYTES; value++) {
            boolean visible = value > ' ' && value < 0x7f || value > 0xa0 && value != 0xad;
            BYTE_OF[visible ? value : next++] = value;
        }
    }

    private ByteAlphabet() {}

    /** The bytes that a token stands for; a token with any letter outside the alphabet is plain text, as in Hugging Face. */
    static byte[] bytes(String token) {
        byte[] bytes = new byte[token.length()];
        for (int at = 0; at < bytes.length; at++) {
            char letter = token.charAt(at);
            int value = letter < BYTE_OF.length ? BYTE_OF[letter] : -1;
            if (value < 0) {
                return token.getBytes(StandardCharsets.UTF_8);
            }
            bytes[at] = (byte) value;
        }
        return bytes;
    }
}
