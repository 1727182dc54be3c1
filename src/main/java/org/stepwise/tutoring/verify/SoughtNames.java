package org.stepwise.tutoring.verify;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a problem asks for, by name: the tenth term, the new price, Ben's age. */
public final class SoughtNames {

    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\b(?:find|determine|calculate|compute|what is|what's|what are|work out|give|state)\\s+(?:the|its|their|his|her)\\s+((?:(?:exact|\\d+(?:st|nd|rd|th)|[a-z]+)\\s+)?)([a-z]{3,})");
    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("how old", "age"),
            Map.entry("how wide", "width"),
            Map.entry("how long", "length"),
            Map.entry("how high", "height"),
            Map.entry("how tall", "height"),
            Map.entry("how far", "distance"),
            Map.entry("how fast", "speed"),
            Map.entry("cost", "price"),
            Map.entry("what percentage", "percentage"),
            Map.entry("probability", "probability"),
            Map.entry("log", "exponent"),
            Map.entry("my number", "secret number"),
            Map.entry("volume", "volume"),
            Map.entry("hypotenuse", "hypotenuse"),
            Map.entry("slope", "slope"),
            Map.entry("area", "area"));
    private static final Set<String> TOO_WIDE = Set.of(
            "value",
            "equation",
            "number",
            "coefficient",
            "following",
            "expression",
            "system",
            "function",
            "line",
            "side",
            "sides",
            "constant",
            "term",
            "terms",
            "solutions",
            "derivative",
            "three",
            "sum");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?i)\\b(\\d+)(?:st|nd|rd|th) term|\\b(tenth|ninth|eighth|seventh|sixth|fifth|fourth|twentieth) term");

    private SoughtNames() {}

    public static Set<String> names(String prompt) {
        Set<String> names = new LinkedHashSet<>();
        String lower = prompt.toLowerCase(Locale.ROOT);
        Matcher named = NAMED.matcher(lower);
        while (named.find()) {
            String noun = named.group(2);
            String adjective = named.group(1).strip();
            if (!TOO_WIDE.contains(noun)) {
                names.add(noun);
            }
            if (!adjective.isEmpty() && !TOO_WIDE.contains(noun)) {
                names.add(adjective + " " + noun);
            }
        }
        QUESTIONS.forEach((words, name) -> {
            if (lower.contains(words)) {
                names.add(name);
            }
        });
        Matcher numbered = NUMBERED.matcher(lower);
        while (numbered.find()) {
            names.add(numbered.group());
            if (numbered.group(1) != null) {
                ordinal(numbered.group(1)).ifPresent(word -> names.add(word + " term"));
            }
        }
        return names;
    }

    private static Optional<String> ordinal(String number) {
        String[] words = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
        int at = number.length() > 2 ? 0 : Integer.parseInt(number);
        return at < 1 || at > words.length ? Optional.empty() : Optional.of(words[at - 1]);
    }

    /** What is asked for as a text speaks of it, with its article; nothing where the problem names nothing. */
    public static String pattern(String prompt) {
        Set<String> names = names(prompt);
        return names.isEmpty()
                ? "(?!)"
                : "(?:the|your|its|this|that|\\p{L}+'s) (?:new |final |average |exact )?(?:"
                        + names.stream().map(Pattern::quote).collect(Collectors.joining("|"))
                        + ")(?![\\p{L}\\d])(?! (?:of a|formula|rule|times))";
    }
}
