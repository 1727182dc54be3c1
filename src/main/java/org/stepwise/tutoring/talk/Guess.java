package org.stepwise.tutoring.talk;

import java.util.regex.Pattern;

/** A question whether some result is right: the checker says so, once it is written as a line. */
final class Guess {

    private static final String RIGHT =
            "\\b(right|correcte?|true|ok|okay|richtig|korrekt|stimmt|juste|vrai|correcto|bien)\\b";
    private static final String IS = "\\b(is|ist|stimmt|est|est-ce|es)\\b";
    private static final Pattern REASON = Pattern.compile(
            "(?isU).*\\b(why|how|what|which|was ist|was sind|welche[rsn]?|quel(?:le)?s?|qu\u00e9|cu\u00e1l(?:es)?|warum|wieso|wie|pourquoi|comment|por qu\u00e9|c\u00f3mo)\\b.*");
    private static final Pattern ASKED = Pattern.compile("(?isU).*[=<>].*" + RIGHT + ".*|.*" + IS + ".*\\d.*" + RIGHT
            + ".*|.*" + IS + ".*[=<>].*\\?.*|.*" + RIGHT + ".*\\?.*\\d.*");

    private static final Pattern SPACED = Pattern.compile("[\\s$*]+");

    private Guess() {}

    static boolean isIn(String question) {
        return ASKED.matcher(question).matches() && !REASON.matcher(question).matches();
    }

    /** Whether it is a line that stands there already. */
    static boolean isOf(String question, String line) {
        String bare = bare(line);
        return !bare.isEmpty() && bare(question).contains(bare);
    }

    private static String bare(String text) {
        return SPACED.matcher(text).replaceAll("");
    }
}
