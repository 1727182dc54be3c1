package org.stepwise.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Texts made from a seed, the same one for the same seed: noise, soups of pieces, and valid texts with slips. */
final class RandomTexts {

    private static final String ASCII = "xyzabcnefi0123456789+-*/^()[]{}|=<>!,;.:'_%&~#$@\\\" \t\n";
    private static final String SIGNS = "−×÷·√∛∜π∞≤≥≠±∪∩∖∅ℝ∈∉∧∨¬½⅓¾²³⁻ⁿˣ₁₂ₙ°′″’“α θμΔΩ⌊⌋⌈⌉∫∑µϕ"
            + "\u00a0\u200b\u2062\u2064\u202e\ufeff\u0338\u3000（）［］｛｝＋－＝ｘ１２ℎℯ";

    private final List<String> corpus = lines("corpus.txt");
    private final List<String> pieces = lines("pieces.txt");

    String of(long seed) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 1);
        return switch (random.nextInt(10)) {
            case 0 -> noise(random, ASCII, 40);
            case 1 -> noise(random, ASCII + SIGNS, 30);
            case 2 -> unicode(random);
            case 3, 4, 5 -> soup(random);
            case 6 -> pick(random, corpus) + pick(random, pieces) + pick(random, corpus);
            case 7 -> repeated(random);
            default -> mutated(random, pick(random, corpus));
        };
    }

    private static String noise(SplittableRandom random, String alphabet, int longest) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(longest);
        for (int k = 0; k < length; k++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** Any code points, halves of pairs among them. */
    private static String unicode(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(12);
        for (int k = 0; k < length; k++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(0x110000));
                case 2 -> text.append((char) random.nextInt(0x2000, 0x2400));
                default -> text.append(ASCII.charAt(random.nextInt(ASCII.length())));
            }
        }
        return text.toString();
    }

    private String soup(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(1, 14);
        for (int k = 0; k < length; k++) {
            text.append(pick(random, pieces)).append(random.nextInt(4) == 0 ? " " : "");
        }
        return text.toString();
    }

    private String repeated(SplittableRandom random) {
        String piece = pick(random, pieces) + (random.nextInt(2) == 0 ? pick(random, pieces) : "");
        int times = random.nextInt(20) == 0 ? random.nextInt(2_500) : random.nextInt(20);
        return piece.repeat(times)
                + (random.nextInt(2) == 0 ? pick(random, pieces).repeat(random.nextInt(20)) : "");
    }

    private String mutated(SplittableRandom random, String valid) {
        StringBuilder text = new StringBuilder(valid);
        int slips = random.nextInt(4);
        for (int k = 0; k < slips; k++) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(1, 4));
            switch (random.nextInt(6)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, pick(random, pieces));
                case 2 -> text.insert(at, noise(random, ASCII, 3));
                case 3 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
                case 4 -> text.replace(at, end, noise(random, ASCII + SIGNS, 3));
                default -> text.insert(at, pick(random, corpus));
            }
        }
        return text.toString();
    }

    private static String pick(SplittableRandom random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<String> lines(String name) {
        try (InputStream stream = RandomTexts.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The file " + name + " is missing beside this class");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException reason) {
            throw new UncheckedIOException(reason);
        }
    }
}
