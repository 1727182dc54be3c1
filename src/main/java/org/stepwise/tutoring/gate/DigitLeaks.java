package org.stepwise.tutoring.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.tree.Rational;
import org.stepwise.tutoring.verify.Task;

/** The answer digit by digit, coordinate by coordinate, or as so many signs. */
final class DigitLeaks {

    private static final Pattern DIGIT_WORDS = Pattern.compile(
            "(?:tens|ones|units|hundreds|first|second|third|last) (?:digit|figure)s?(?: place)?[^\\d.]{0,20}(\\d)|(\\d)[^\\d.]{0,12}(?:in the|as the|is the) (?:tens|ones|units|first|second|last)");
    private static final Pattern PAIR = Pattern.compile(
            "(?<![\\d.,*/+^-])(-?\\d{1,6}) ?(?:,|;|\\||and|und|y|et|or) ?(-?\\d{1,6})(?![\\d.]|,\\d| ?[*/+^=-])");
    private static final Pattern REPEATED = Pattern.compile(
            "([^\\p{L}\\p{N}\\s.,;:!?\\-=_*#~'\"<>()\\[\\]{}$+/\\\\&^%`])(?:[ ,]?\\1){1,20}|(?<![\\p{L}|])[|I](?: ?[|I]){1,20}(?![\\p{L}|])");

    private final Task task;
    private final Secret secret;

    DigitLeaks(Task task, Secret secret) {
        this.task = task;
        this.secret = secret;
    }

    /** @param weak with digits for words that have another meaning too, and without formulas */
    boolean tell(String digits, String weak) {
        return joined(weak) || paired(digits) || counted(digits);
    }

    /** 1 and 2 for 12. */
    private boolean joined(String prose) {
        StringBuilder digits = new StringBuilder();
        Matcher places = DIGIT_WORDS.matcher(prose.toLowerCase(Locale.ROOT));
        while (places.find()) {
            digits.append(places.group(1) != null ? places.group(1) : places.group(2));
        }
        List<String> all = new ArrayList<>(Spellings.digits(prose));
        String placed = digits.toString();
        all.add(placed);
        all.add(digits.reverse().toString());
        return all.stream()
                .filter(number -> number.length() > 1 && number.length() < 10)
                .map(number -> Rational.of(Long.parseLong(number)))
                .anyMatch(number ->
                        secret.isValue(number) && (!secret.isSeen(number) || prose.matches("(?is).*\\bdigits?\\b.*")));
    }

    /** Both coordinates one after the other. */
    private boolean paired(String digits) {
        if (secret.rationals().stream().distinct().count() < 2) {
            return false;
        }
        Matcher pair = PAIR.matcher(digits);
        while (pair.find()) {
            Rational one = Rational.of(new BigDecimal(pair.group(1)));
            Rational other = Rational.of(new BigDecimal(pair.group(2)));
            boolean told = !one.equals(other) && secret.isValue(one) && secret.isValue(other);
            if (told
                    && !secret.isReached(one)
                    && !task.prompt().contains(pair.group().strip())) {
                return true;
            }
        }
        return false;
    }

    /** As many signs as the answer is: the answer is |||. */
    private boolean counted(String text) {
        Matcher repeated = REPEATED.matcher(text);
        while (repeated.find()) {
            long count = repeated.group()
                    .codePoints()
                    .filter(c -> c != ' ' && c != ',')
                    .count();
            if (secret.isValue(Rational.of(count))) {
                return true;
            }
        }
        return false;
    }
}
