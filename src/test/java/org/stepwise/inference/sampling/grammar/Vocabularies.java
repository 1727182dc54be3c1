package org.stepwise.inference.sampling.grammar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Vocabularies that look like those of models. */
final class Vocabularies {

    private static final String[] PUNCTUATED = {
        "\":\"", "\": \"", "\":", "\": ", "\",\"", "\", \"", "\",", "},{", "\"},{\"", "\"}", "\"}]", "}]", "}}", "]}",
                "{\"",
        "[{\"", "[\"", "\n  ", "\n    ", "\n", "  ", "    ", ",\n", "{\n", "{\n  \"", "\n}", "\"\n}", "true", "false",
                "null",
        "true,", ":true", ": true", "\":{\"", "\":[", "[]", "{}", "\\\"", "\\n", "\\u00", "\\\\", "0.", "12", "123",
                "00",
        "-1", "e+", "1e", ".5", "],", "},", "}\n", "<tool_call>", "</tool_call>", "\n</", "\"name\"", "arguments", "�"
    };

    private static final String LETTERS = "etaoinshrdlucmfwypvbgkqjxz";
    private static final String OTHERS = "äöüßéèñçλπ∞≤∑中文字漢語かな한국어😀👍🏽עברית";

    private Vocabularies() {}

    /** 256 single bytes, and the end. */
    static Vocabulary bytes() {
        return new Vocabulary(singles(1).toArray(byte[][]::new), new int[] {256});
    }

    /** Besides single bytes: words with and without a blank, numbers, punctuation, parts of characters, and same bytes twice. */
    static Vocabulary pieces(int size, long seed) {
        List<byte[]> tokens = singles(3);
        Set<String> texts = new LinkedHashSet<>(List.of(PUNCTUATED));
        Random random = new Random(seed);
        for (int count = 2; count <= 16; count++) {
            texts.add(" ".repeat(count));
        }
        while (tokens.size() + texts.size() < size) {
            StringBuilder word = new StringBuilder(random.nextInt(3) == 0 ? "" : " ");
            int kind = random.nextInt(20);
            int length = 1 + random.nextInt(3) + random.nextInt(5);
            for (int i = 0; i < length; i++) {
                if (kind == 0) {
                    word.append((char) ('0' + random.nextInt(10)));
                } else if (kind <= 2) {
                    word.appendCodePoint(OTHERS.codePointAt(
                            OTHERS.offsetByCodePoints(0, random.nextInt(OTHERS.codePointCount(0, OTHERS.length())))));
                } else {
                    word.append(LETTERS.charAt(Math.min(random.nextInt(26), random.nextInt(26))));
                }
            }
            texts.add(kind == 3 ? word + "\"" : kind == 4 ? word + "\"," : kind == 5 ? "\"" + word : word.toString());
        }
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            boolean part = bytes.length > 3 && random.nextInt(30) == 0;
            tokens.add(part ? Arrays.copyOf(bytes, bytes.length - 1) : bytes);
        }
        return new Vocabulary(tokens.toArray(byte[][]::new), new int[] {256, 258});
    }

    private static List<byte[]> singles(int specials) {
        List<byte[]> tokens = new ArrayList<>();
        for (int octet = 0; octet < 256; octet++) {
            tokens.add(new byte[] {(byte) octet});
        }
        for (int i = 0; i < specials; i++) {
            tokens.add(new byte[0]);
        }
        return tokens;
    }
}
