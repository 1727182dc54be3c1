package org.stepwise.inference.text;

/**
 * Decodes UTF-8 that comes in pieces. What is not UTF-8 becomes U+FFFD, one for each longest start of a character
 * (Unicode, section 3.9, and the decoder of the Encoding Standard), as the tokenizers of Hugging Face do; the decoder of
 * {@link String} makes fewer of them out of an encoded surrogate.
 */
final class Utf8Stream {

    private static final char REPLACEMENT = '\uFFFD';

    private int missing;
    private int codePoint;
    private int lowest = 0x80;
    private int highest = 0xBF;

    void add(byte[] bytes, StringBuilder text) {
        for (byte next : bytes) {
            int value = next & 0xFF;
            if (missing > 0 && (value < lowest || value > highest)) {
                end(text);
            }
            if (missing == 0) {
                begin(value, text);
            } else {
                go(value, text);
            }
        }
    }

    /** No byte follows: a character that has only begun is none. */
    void end(StringBuilder text) {
        if (missing > 0) {
            text.append(REPLACEMENT);
            missing = 0;
            any();
        }
    }

    private void begin(int value, StringBuilder text) {
        if (value < 0x80) {
            text.append((char) value);
        } else if (value >= 0xC2 && value <= 0xDF) {
            missing = 1;
            codePoint = value & 0x1F;
        } else if (value >= 0xE0 && value <= 0xEF) {
            missing = 2;
            codePoint = value & 0x0F;
            lowest = value == 0xE0 ? 0xA0 : 0x80;
            highest = value == 0xED ? 0x9F : 0xBF;
        } else if (value >= 0xF0 && value <= 0xF4) {
            missing = 3;
            codePoint = value & 0x07;
            lowest = value == 0xF0 ? 0x90 : 0x80;
            highest = value == 0xF4 ? 0x8F : 0xBF;
        } else {
            text.append(REPLACEMENT);
        }
    }

    private void go(int value, StringBuilder text) {
        any();
        codePoint = codePoint << 6 | value & 0x3F;
        if (--missing == 0) {
            text.appendCodePoint(codePoint);
        }
    }

    private void any() {
        lowest = 0x80;
        highest = 0xBF;
    }
}
