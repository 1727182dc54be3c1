package org.stepwise.tutoring.gate.spoken;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Number words of many languages, without accents. */
public final class Numerals {

    /** @param weak whether the word is also an ordinary one in some language: once, due, one */
    public record Numeral(int value, boolean weak) {}

    private static final Map<String, Numeral> WORDS = load();

    private Numerals() {}

    public static Optional<Numeral> of(String word) {
        return Optional.ofNullable(WORDS.get(folded(word)));
    }

    /** The words for a number that mean nothing else, three letters at least. */
    public static Set<String> spellings(int value) {
        Set<String> spellings = new TreeSet<>();
        WORDS.forEach((word, numeral) -> {
            boolean plain = !numeral.weak || word.equals("one");
            if (numeral.value == value && plain && word.length() > 2) {
                spellings.add(word);
            }
        });
        return spellings;
    }

    static String folded(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean plain = lower.chars().allMatch(c -> c < 128);
        return plain
                ? lower
                : Normalizer.normalize(
                                lower.replace("ß", "ss").replace("ı", "i").replace("ł", "l"), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "");
    }

    private static Map<String, Numeral> load() {
        Map<String, Numeral> words = new HashMap<>();
        try (InputStream in = Numerals.class.getResourceAsStream("/tutoring/numerals.csv")) {
            if (in == null) {
                throw new IllegalStateException("The list of number words is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .forEach(cells ->
                            words.put(cells[0], new Numeral(Integer.parseInt(cells[1]), cells[2].equals("weak"))));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
