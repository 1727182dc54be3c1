package org.stepwise.tutoring.verify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs that take several words; what replaces them is as long as they are. */
final class Phrases {

    private static final Pattern PHRASE = Pattern.compile(
            "(?i)(?:(?<=%) ?(of|de|von)\\b(?! (?:los|las|la|der|den|dem))|(?<=% (?:de|von) [\\d.,]{1,12} )(es|son|ist|sind|est|sont)(?= -?\\d)|\\b(?:(divided by)|(multiplied by)|(added to)|(half of)|(?:one|a) (third) of|(?:one|a) (quarter|fourth) of"
                    + "|(twice|double)|(triple)|(percent of)|(?:the )?(square root of)|(is equal to)|(is the same as)|(?:the )?(cosine of)|(?:the )?(sine of)|(?:the )?(tangent of))\\b)");

    private Phrases() {}

    static String operators(String text) {
        Matcher phrase = PHRASE.matcher(text);
        StringBuilder result = new StringBuilder();
        while (phrase.find()) {
            String sign = sign(phrase);
            int length = phrase.end() - phrase.start();
            phrase.appendReplacement(
                    result,
                    Matcher.quoteReplacement(
                            sign.isEmpty() ? phrase.group() : sign + " ".repeat(length - sign.length())));
        }
        return phrase.appendTail(result).toString();
    }

    private static String sign(Matcher phrase) {
        String[] signs = {
            "", "*", "=", "/", "*", "+", "1/2*", "1/3*", "1/4*", "2*", "3*", "%*", "√", "=", "=", "cos", "sin", "tan"
        };
        for (int i = 1; i < signs.length; i++) {
            if (phrase.group(i) != null) {
                return signs[i];
            }
        }
        return "";
    }
}
