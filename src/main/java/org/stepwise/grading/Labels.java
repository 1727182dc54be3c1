package org.stepwise.grading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Roman numbers in front of equations: I: x + 2y = 5, II: 3x - y = 1, and (I), (II). */
public final class Labels {

    private static final String ROMAN = "(?:I{1,3}|IV|VI{0,3}|IX|X)";
    private static final Pattern FIRST = Pattern.compile(
            "^\\s*(?:\\$\\s*)?(?:\\(?(" + ROMAN + ")\\)?\\s*:|\\((" + ROMAN + ")\\)(?=\\s))\\s*(?=\\S)");
    private static final Pattern FURTHER = Pattern.compile("(?:(?:[,;\\n]|\\\\\\\\|\\band\\b)\\s*|\\s)(?:\\(?" + ROMAN
            + "\\)?\\s*:|\\(" + ROMAN + "\\)(?=\\s))\\s*(?=\\S)");

    private Labels() {}

    /** The text without them; one that does not begin with such a number stays. */
    public static String removed(String text) {
        Matcher first = FIRST.matcher(text);
        return first.find() && text.indexOf('=') > 0
                ? FURTHER.matcher(text.substring(first.end())).replaceAll(", ")
                : text;
    }

    /** The number in front, 1 for I; 0 where none stands. */
    public static int number(String text) {
        Matcher first = FIRST.matcher(text);
        if (!first.find() || text.indexOf('=') < 0) {
            return 0;
        }
        return switch (first.group(1) != null ? first.group(1) : first.group(2)) {
            case "I" -> 1;
            case "II" -> 2;
            case "III" -> 3;
            case "IV" -> 4;
            case "V" -> 5;
            case "VI" -> 6;
            case "VII" -> 7;
            case "VIII" -> 8;
            case "IX" -> 9;
            default -> 10;
        };
    }
}
