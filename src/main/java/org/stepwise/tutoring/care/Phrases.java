package org.stepwise.tutoring.care;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Patterns from a file under {@code resources/tutoring/care}, each with its language. */
final class Phrases {

    private record Phrase(String language, Pattern pattern) {}

    private final List<Phrase> phrases;

    private Phrases(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    static Phrases of(String name) {
        try (InputStream in = Phrases.class.getResourceAsStream("/tutoring/care/" + name + ".txt")) {
            return new Phrases(
                    new BufferedReader(new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(Phrases::phrase)
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Phrase phrase(String line) {
        int blank = line.indexOf(' ');
        String language = line.substring(0, blank);
        return new Phrase(language.equals("any") ? "" : language, Pattern.compile(line.substring(blank + 1)));
    }

    /** The language of the first one that stands in the text; empty for those of every language. */
    Optional<String> find(String text) {
        return phrases.stream()
                .filter(phrase -> phrase.pattern().matcher(text).find())
                .map(Phrase::language)
                .findFirst();
    }
}
