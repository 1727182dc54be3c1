package org.stepwise.tutoring.gate.spoken;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What parts are called after a number: two thirds, fünf Zwölftel, trois quarts. */
final class FractionNames {

    private static final Map<String, Integer> DENOMINATORS = new LinkedHashMap<>();
    /** What a number reads when its words have become digits. */
    private static final Pattern COMPOSED = Pattern.compile("(?iU)([2-9]0)-(\\p{L}+)|(\\d{2,3})ths");

    static {
        add(2, "half halves halb");
        add(2, "medio medios");
        add(2, "demi demis");
        add(3, "third thirds drittel tiers tercio tercios terzi");
        add(4, "quarter quarters fourth fourths viertel quart quarts cuarto cuartos quarti");
        add(5, "fifth fifths fünftel cinquième cinquièmes quinto quintos");
        add(6, "sixth sixths sechstel sixième sixièmes sexto sextos");
        add(7, "seventh sevenths siebtel septième septièmes séptimo séptimos");
        add(8, "eighth eighths achtel huitième huitièmes octavo octavos");
        add(9, "ninth ninths neuntel neuvième neuvièmes noveno novenos");
        add(10, "tenth tenths zehntel dixième dixièmes décimo décimos");
        add(11, "eleventh elevenths elftel onzième onzièmes onceavo onceavos");
        add(12, "twelfth twelfths zwölftel douzième douzièmes doceavo doceavos");
        add(13, "thirteenth thirteenths dreizehntel");
        add(15, "fifteenth fifteenths fünfzehntel quinzième quinzièmes");
        add(16, "sixteenth sixteenths sechzehntel");
        add(20, "twentieth twentieths zwanzigstel vingtième vingtièmes");
        add(100, "hundredth hundredths hundertstel centième centièmes centésimo centésimos");
    }

    private FractionNames() {}

    private static void add(int denominator, String names) {
        for (String name : names.split(" ")) {
            DENOMINATORS.put(name, denominator);
        }
    }

    /** Matches each name, those of 24ths and 20-fourths among them. */
    static String pattern() {
        return String.join("|", DENOMINATORS.keySet())
                + "|[2-9]0-(?:thirds?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?)|\\d{2,3}ths";
    }

    /** @param name that the pattern matches, in whatever case */
    static int denominator(String name) {
        Integer named = DENOMINATORS.get(name.toLowerCase(Locale.ROOT));
        if (named != null) {
            return named;
        }
        Matcher composed = COMPOSED.matcher(name);
        if (!composed.matches()) {
            throw new IllegalArgumentException("no name of a part: " + name);
        }
        return composed.group(3) == null
                ? Integer.parseInt(composed.group(1)) + denominator(composed.group(2))
                : Integer.parseInt(composed.group(3));
    }
}
