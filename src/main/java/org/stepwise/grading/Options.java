package org.stepwise.grading;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.syntax.UnreadableException;
import org.stepwise.cas.tree.Rational;

/** What the option of an answer key says: words, a number, a distance, with blanks or commas between them. */
record Options(@Nullable Tolerance tolerance, @Nullable Integer digits, Set<String> words) {

    static final String NATURAL_LOG = "natural-log";
    static final String DECIMAL_COMMA = "decimal-comma";

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d*\\.?\\d+[eE][+-]?\\d{1,2}");
    private static final int MOST_DIGITS = 15;
    private static final Set<String> READING = Set.of(NATURAL_LOG, DECIMAL_COMMA);

    /** How far from the expected number an answer may be. */
    record Tolerance(Rational size, boolean relative) {}

    Options {
        words = Set.copyOf(words);
    }

    /** UnusableKey for what this kind of answer does not know. */
    static Options of(AnswerKey key) {
        Tolerance tolerance = null;
        Integer digits = null;
        Set<String> words = new HashSet<>();
        for (String word : key.option() == null
                ? new String[0]
                : key.option().strip().replaceAll(":\\s+", ":").split("[\\s,;]+")) {
            boolean distance = word.startsWith("relative:") || word.startsWith("absolute:");
            if (distance && (key.kind() == AnswerKind.NUMBER || key.kind() == AnswerKind.UNITS)) {
                tolerance = tolerance(word).orElseThrow(() -> unusable(key));
            } else if (word.matches("\\d{1,2}") && isRounded(key.kind())) {
                digits = Integer.valueOf(word);
            } else if (word.matches("[a-z-]+")) {
                words.add(word);
            } else if (!word.isEmpty() && !ownWords(key.kind()).isEmpty()) {
                throw unusable(key);
            }
        }
        Options options = new Options(tolerance, digits, words);
        options.check(key);
        return options;
    }

    private void check(AnswerKey key) {
        int least = key.kind() == AnswerKind.SIGNIFICANT_FIGURES ? 1 : 0;
        if (isRounded(key.kind()) && (digits == null || digits < least || digits > MOST_DIGITS)) {
            throw unusable(key);
        }
        Set<String> own = ownWords(key.kind());
        if (!own.isEmpty() && !words.stream().allMatch(word -> own.contains(word) || READING.contains(word))) {
            throw unusable(key);
        }
    }

    boolean has(String word) {
        return words.contains(word);
    }

    private static boolean isRounded(AnswerKind kind) {
        return kind == AnswerKind.DECIMAL_PLACES || kind == AnswerKind.SIGNIFICANT_FIGURES;
    }

    /** Empty for the kinds without an option of their own, which overlook what they do not know. */
    private static Set<String> ownWords(AnswerKind kind) {
        return switch (kind) {
            case NUMBER, UNITS -> Set.of("exact");
            case DECIMAL_PLACES -> Set.of("strict");
            case SIGNIFICANT_FIGURES -> Set.of("strict", "lenient");
            case INTEGRAL -> Set.of("no-constant", "constant");
            case FACTORED -> Set.of("integers", "rationals");
            default -> Set.of();
        };
    }

    private static Optional<Tolerance> tolerance(String word) {
        String size = word.substring(word.indexOf(':') + 1);
        try {
            return (SCIENTIFIC.matcher(size).matches()
                            ? Optional.of(Rational.of(new BigDecimal(size)))
                            : Exact.value(Syntax.parse(size)))
                    .filter(distance -> distance.signum() >= 0)
                    .map(distance -> new Tolerance(distance, word.startsWith("relative")));
        } catch (UnreadableException reason) {
            return Optional.empty();
        }
    }

    private static UnusableKey unusable(AnswerKey key) {
        return UnusableKey.of("option." + key.kind().id(), key.option() == null ? "" : key.option());
    }
}
