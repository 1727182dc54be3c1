package org.stepwise.tutoring.gate.spoken;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Roman numbers in capitals; one letter alone, and small ones, only behind a sign of equality. */
public final class Roman {

    private static final String FORM = "(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})";
    private static final Pattern SEVERAL =
            Pattern.compile("(?<![\\p{L}\\d])(?=[MDCLXVI]{2})" + FORM + "(?![\\p{L}\\d])");
    private static final Pattern EQUATED = Pattern.compile(
            "(?i)((?:=|\\bis\\b|\\bequals\\b|:|→|answer|solution)[\\s\"'(*_`-]{1,4})(" + FORM + ")(?![\\p{L}\\d'])");
    private static final Pattern LABEL =
            Pattern.compile("(?i)(?:part|step|case|chapter|type|section|equation|quadrant|method|world war)\\s*$");
    private static final Map<Character, Integer> VALUES =
            Map.of('I', 1, 'V', 5, 'X', 10, 'L', 50, 'C', 100, 'D', 500, 'M', 1000);

    private Roman() {}

    public static String digits(String text) {
        Matcher several = SEVERAL.matcher(text);
        StringBuilder digits = new StringBuilder();
        while (several.find()) {
            boolean label = LABEL.matcher(text.substring(Math.max(0, several.start() - 15), several.start()))
                    .find();
            several.appendReplacement(digits, label ? several.group() : Integer.toString(value(several.group())));
        }
        several.appendTail(digits);
        return EQUATED.matcher(digits)
                .replaceAll(found -> found.group(2).equals("x")
                                || found.group(2).equals("i")
                                || found.group(2).equals("I")
                                || found.group(2).equals("c")
                                || found.group(2).equals("m")
                                || found.group(2).equals("d")
                        ? Matcher.quoteReplacement(found.group())
                        : Matcher.quoteReplacement(
                                found.group(1) + value(found.group(2).toUpperCase(java.util.Locale.ROOT))));
    }

    private static int value(String roman) {
        int total = 0;
        for (int i = 0; i < roman.length(); i++) {
            int here = VALUES.getOrDefault(roman.charAt(i), 0);
            int next = i + 1 < roman.length() ? VALUES.getOrDefault(roman.charAt(i + 1), 0) : 0;
            total += here < next ? -here : here;
        }
        return total;
    }
}
