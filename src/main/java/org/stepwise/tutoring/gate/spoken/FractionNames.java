package org.stepwise.tutoring.gate.spoken;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What parts are called after a number: two thirds, fünf Zwölftel, trois quarts. */
final class FractionNames {

    private static final Map<String, Integer> DENOMINATORS = new LinkedHashMap<>();
    static final Set<String> NAMES = DENOMINATORS.keySet();

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
        add(24, "24ths twenty-fourths");
        add(100, "hundredth hundredths hundertstel centième centièmes centésimo centésimos");
    }

    private FractionNames() {}

    private static void add(int denominator, String names) {
        for (String name : names.split(" ")) {
            DENOMINATORS.put(name, denominator);
        }
    }

    /** @param name one of the names, in whatever case */
    static int denominator(String name) {
        return DENOMINATORS.getOrDefault(name.toLowerCase(Locale.ROOT), 1);
    }
}
