package org.stepwise.identity;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Passwords that a teacher can read out: three groups of four letters and digits without look-alikes, 57 bits. */
final class ReadablePassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789".replace("l", "");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadablePassword() {}

    static String next() {
        return IntStream.range(0, 3)
                .mapToObj(group -> RANDOM.ints(4, 0, LETTERS.length())
                        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
