package org.stepwise.authoring.exchange.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The skill that a problem's words speak of; a guess, which its teacher is told. */
final class SkillGuess {

    /** @param words a pattern for lower case text */
    record Clue(Pattern words, String skill) {}

    static final List<Clue> CLUES = read();

    private SkillGuess() {}

    static String of(Draft draft) {
        String kinds = String.join(
                " ",
                draft.parts().stream().map(part -> "kind:" + part.kind().id()).toList());
        return first(draft.title() + " " + draft.about())
                .orElseGet(() -> first(draft.prompt() + " " + kinds).orElse("arithmetic.order"));
    }

    private static java.util.Optional<String> first(String text) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        return CLUES.stream()
                .filter(clue -> clue.words().matcher(lower).find())
                .map(Clue::skill)
                .findFirst();
    }

    private static List<Clue> read() {
        try (InputStream in = SkillGuess.class.getResourceAsStream("/exchange/skill-words.csv")) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: exchange/skill-words.csv");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", 2))
                    .map(cells -> new Clue(Pattern.compile(cells[1].strip()), cells[0].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
