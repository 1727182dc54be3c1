package org.stepwise.grading.working;

import java.util.regex.Pattern;

/** Commas between digits, as in x = 8,5: they may be meant as decimal points. */
final class DecimalCommas {

    private static final Pattern COMMA = Pattern.compile("(?<=\\d),(?=\\d)");

    private DecimalCommas() {}

    static boolean stand(String text) {
        return COMMA.matcher(text).find();
    }

    static String points(String text) {
        return COMMA.matcher(text).replaceAll(".");
    }
}
