package org.stepwise.inference.sampling.grammar;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** A model that knows nothing: each allowed token is as likely as any other. */
final class RandomModel {

    private final Vocabulary vocabulary;
    private final Random random;
    private final long[] bits;

    RandomModel(Vocabulary vocabulary, long seed) {
        this.vocabulary = vocabulary;
        this.random = new Random(seed);
        this.bits = new long[vocabulary.words()];
    }

    /** What it writes until it ends, within so many tokens, or as many as are needed. */
    String write(Constraint constraint, int limit) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int remaining = Math.max(limit, constraint.distance());
        while (true) {
            if (remaining < 1) {
                throw new AssertionError("Not at an end within the limit: " + text.toString(StandardCharsets.UTF_8));
            }
            constraint.allowed(bits, remaining);
            int token = choose();
            if (token < 0) {
                throw new AssertionError("No token is allowed behind " + text.toString(StandardCharsets.UTF_8));
            }
            constraint.accept(token);
            remaining--;
            if (Arrays.stream(vocabulary.ends()).anyMatch(end -> end == token)) {
                return decode(text.toByteArray());
            }
            text.writeBytes(vocabulary.tokens()[token]);
        }
    }

    private int choose() {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        int place = count == 0 ? -1 : random.nextInt(count);
        for (int i = 0; i < bits.length && place >= 0; i++) {
            int here = Long.bitCount(bits[i]);
            if (place >= here) {
                place -= here;
                continue;
            }
            long word = bits[i];
            for (; place > 0; place--) {
                word &= word - 1;
            }
            return i * 64 + Long.numberOfTrailingZeros(word);
        }
        return -1;
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("Not UTF-8: " + Arrays.toString(bytes), e);
        }
    }
}
