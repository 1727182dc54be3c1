package org.stepwise.tutoring.gate.spoken;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the number words of a text as digits: minus three quarters is -3/4, zweiundzwanzig is 22. */
public final class Digits {

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\\\])\\p{L}[\\p{L}'-]*");
    /** Where it counts and is no pronoun. */
    private static final Pattern ONE = Pattern.compile(
            "(?i)\\bone(?= (?:(?:times?|chances?|cases?) (?:in|out of)|out of|in (?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\\d))\\b)");

    private static final Pattern TENS =
            Pattern.compile("\\b([2-9]0)(?:[ -]| et | y | e | i | und )([1-9])\\b(?![.,]\\d|/)");
    private static final Pattern HUNDREDS = Pattern.compile(
            "\\b([1-9]|an?|one|One) (?:hundred|100|cents(?= (?:euros?|francs|mètres|grammes|élèves|kilomètres)))(?: and)?(?: (\\d{1,2})\\b)?");
    private static final Pattern THOUSANDS = Pattern.compile(
            "\\b(\\d{1,6}(?:\\.\\d{1,3})?)(k\\b| (?:thousand|tausend|million|mille|mil)\\b(?: (?:and )?(\\d{1,3})\\b)?)");
    private static final Pattern POINT =
            Pattern.compile("\\b(\\d+)[ -](?:point|komma|comma|virgule|punto|dot)((?:[ -]\\d\\b)+)");
    private static final Pattern HALVES = Pattern.compile(
            "(?iU)\\b(\\d+|an?|one|eine?|une?|una)[ -](" + FractionNames.pattern() + ")\\b(?! of (?:both|each)\\b)");
    /** Seven nines. */
    private static final Pattern PLURALS = Pattern.compile(
            "\\b(\\d+)(?: times)? (twos|threes|fours|fives|sixes|sevens|eights|nines|tens|elevens|twelves)\\b(?! and\\b)");

    private static final List<String> PLURAL = List.of(
            "", "", "twos", "threes", "fours", "fives", "sixes", "sevens", "eights", "nines", "tens", "elevens",
            "twelves");
    private static final Pattern HALF = Pattern.compile(
            "(?<![\\p{L}\\d] )(?<![\\p{L}-])half(?=[^\\p{L}]*$|[.,;!?)])|(?<=\\bis )half(?=[^\\p{L}]*$|[.,;!?)])|50[ -]50|fifty-50");
    private static final Pattern AND_HALF = Pattern.compile("\\b(\\d+)(?: wholes?)? and (?:an? )?(\\d+/\\d+)");
    private static final Pattern OVER = Pattern.compile(
            "\\b(\\d+)(?: times?| chances?| cases?)? (?:over|out of|in|in every|ueber|über|sur|sobre|su) (\\d+)\\b");
    private static final Pattern NEGATIVE = Pattern.compile(
            "\\b(?:negative|minus|menos|moins|meno|eksi|minus the number|opposite of) (\\d+(?:[./]\\d+)?)");
    private static final Pattern PERCENT = Pattern.compile("(\\d) ?(?:per ?cent|prozent|pour ?cent|por ciento)\\b");

    private Digits() {}

    /** @param weak whether words that have another meaning too are numbers here */
    public static String of(String text, boolean weak) {
        String plain = replaced(ForeignNumbers.digits(text), ONE, one -> "1");
        plain = replaced(plain, WORD, word -> word(word.group(), weak));
        plain = replaced(
                plain,
                TENS,
                pair -> Integer.toString(Integer.parseInt(pair.group(1)) + Integer.parseInt(pair.group(2))));
        plain = replaced(plain, HUNDREDS, Digits::hundreds);
        plain = replaced(plain, THOUSANDS, Digits::thousands);
        plain = replaced(
                plain, POINT, number -> number.group(1) + "." + number.group(2).replaceAll("[ -]", ""));
        plain = replaced(plain, HALVES, Digits::fraction);
        plain = replaced(plain, PLURALS, times -> times.group(1) + "*" + PLURAL.indexOf(times.group(2)));
        plain = replaced(plain, HALF, half -> "1/2");
        plain = replaced(plain, AND_HALF, mixed -> mixed(mixed.group(1), mixed.group(2)));
        plain = replaced(plain, OVER, pair -> pair.group(1) + "/" + pair.group(2));
        plain = replaced(plain, NEGATIVE, number -> "-" + number.group(1));
        return replaced(plain, PERCENT, number -> number.group(1) + "%");
    }

    private static String replaced(String text, Pattern pattern, Function<MatchResult, String> change) {
        Matcher matcher = pattern.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(change.apply(found)));
    }

    private static String word(String word, boolean weak) {
        Optional<Numerals.Numeral> whole = known(word, weak);
        if (whole.isPresent()) {
            return Integer.toString(whole.get().value());
        }
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            Optional<Numerals.Numeral> first = known(word.substring(0, hyphen), weak);
            if (first.isPresent() && first.get().value() < 100) {
                return first.get().value() + "-" + word(word.substring(hyphen + 1), true);
            }
        }
        return word;
    }

    private static Optional<Numerals.Numeral> known(String word, boolean weak) {
        return Numerals.of(word).filter(numeral -> weak || !numeral.weak());
    }

    private static String hundreds(MatchResult found) {
        int hundreds = Character.isLetter(found.group(1).charAt(0)) ? 1 : Integer.parseInt(found.group(1));
        return Integer.toString(100 * hundreds + (found.group(2) == null ? 0 : Integer.parseInt(found.group(2))));
    }

    private static String thousands(MatchResult found) {
        BigDecimal size = new BigDecimal(found.group(2).contains("million") ? 1_000_000 : 1_000);
        BigDecimal rest = new BigDecimal(found.group(3) == null ? "0" : found.group(3));
        return new BigDecimal(found.group(1))
                .multiply(size)
                .add(rest)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String fraction(MatchResult found) {
        String above = Character.isLetter(found.group(1).charAt(0)) ? "1" : found.group(1);
        return above + "/" + FractionNames.denominator(found.group(2));
    }

    private static String mixed(String whole, String fraction) {
        String[] parts = fraction.split("/");
        try {
            long below = Long.parseLong(parts[1]);
            return Math.addExact(Math.multiplyExact(Long.parseLong(whole), below), Long.parseLong(parts[0])) + "/"
                    + below;
        } catch (NumberFormatException | ArithmeticException large) {
            return whole + " " + fraction;
        }
    }
}
