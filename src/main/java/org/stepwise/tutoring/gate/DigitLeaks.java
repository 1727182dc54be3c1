package org.stepwise.tutoring.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.tree.Rational;
import org.stepwise.tutoring.gate.spoken.Spellings;
import org.stepwise.tutoring.verify.Task;

/** The answer digit by digit, coordinate by coordinate, or as so many signs. */
final class DigitLeaks {

    private static final Pattern DIGIT_WORDS = Pattern.compile(
            "(?:tens|ones|units|hundreds|first|second|third|last) (?:digit|figure)s?(?: place)?[^\\d.]{0,30}(\\d)(?!\\d)|(\\d)[^\\d.]{0,12}(?:in the|as the|is the) (?:tens|ones|units|first|second|last)"
                    + "|(?:starts?|begins?|ends?) (?:with|in|on) (?:an? |the (?:digit |number )?)?(\\d)(?!\\d)|(\\d) (?:tens?|10s?)(?= and \\d (?:ones?|units?|1s?)\\b)|(?<=(?:ten|tens|10) and )(\\d) (?:ones?|units?|1s?)\\b"
                    + "|digit (\\d)(?=[^\\d]{0,25}digit \\d[^\\d]{0,15}(?:behind|after|next to|beside|follow))|(?<=put the digit |then the digit |write the digit )(\\d)(?= [^\\d]{0,10}(?:behind|after|next to|beside))");
    private static final Pattern TURNED = Pattern.compile(
            "(?i)\\b(?:right to left|backwards?|in reverse|revers(?:e|ed|ing)|mirror(?:ed|s)?|swap(?:s|ped|ping)?|turn(?:ed|ing)? (?:it |\\d+ )?(?:a?round|over)|other way a?round|back to front|from the back|exchang(?:e|ed|ing))\\b");
    private static final Pattern SEVERAL = Pattern.compile("(?<![\\d.,])\\d{2,7}(?![\\d]|[.,]\\d)");
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
    boolean tell(String before, String digits, String weak) {
        return joined(weak, before + weak) || turned(digits) || paired(digits) || counted(digits);
    }

    /** 1 and 2 for 12. */
    private boolean joined(String prose, String window) {
        StringBuilder digits = new StringBuilder();
        Matcher places = DIGIT_WORDS.matcher(window.toLowerCase(Locale.ROOT));
        while (places.find()) {
            for (int group = 1; group <= places.groupCount(); group++) {
                digits.append(places.group(group) == null ? "" : places.group(group));
            }
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

    /** 86 from right to left. */
    private boolean turned(String digits) {
        return TURNED.matcher(digits).find()
                && SEVERAL.matcher(digits)
                        .results()
                        .map(found -> Long.parseLong(
                                new StringBuilder(found.group()).reverse().toString()))
                        .map(Rational::of)
                        .anyMatch(
                                number -> secret.isValue(number) && !secret.isSeen(number) && !secret.isReached(number)
                                        || secret.isValue(number.over(Rational.of(100)))
                                                && task.answer().contains("%"));
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
