package org.stepwise.tutoring.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** English words that are numbers or signs in a sentence. */
final class WordSigns {

    static final Map<String, String> NUMBERS = new HashMap<>();
    static final Map<String, String> OPERATORS = Map.of("plus", "+", "minus", "-", "times", "*", "over", "/");
    static final Set<String> SQUARES = Set.of("squared", "cubed");
    static final Set<String> EQUALS = Set.of("equals", "equal", "is", "gives", "makes", "be", "becomes");
    /** In front of {@code be}. */
    static final Set<String> MODAL = Set.of("must", "should", "would", "will", "to", "can", "might");

    private static final String[] SMALL =
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
                            + " eighteen nineteen")
                    .split(" ");
    private static final String[] TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

    static {
        for (int i = 0; i < SMALL.length; i++) {
            NUMBERS.put(SMALL[i], Integer.toString(i));
        }
        for (int i = 0; i < TENS.length; i++) {
            NUMBERS.put(TENS[i], Integer.toString(10 * i + 20));
            for (int j = 1; j < 10; j++) {
                NUMBERS.put(TENS[i] + "-" + SMALL[j], Integer.toString(10 * i + 20 + j));
            }
        }
    }

    static final Set<String> FUNCTIONS = Set.of(
            "sin", "cos", "tan", "cot", "sec", "csc", "ln", "log", "sqrt", "exp", "abs", "arcsin", "arccos", "arctan",
            "sinh", "cosh", "tanh", "root", "cbrt");
    static final Set<String> GREEK =
            Set.of("pi", "alpha", "beta", "gamma", "delta", "theta", "lambda", "sigma", "omega", "phi");
    static final Set<String> UNITS = Set.of(
            "cm",
            "mm",
            "km",
            "m",
            "dm",
            "kg",
            "g",
            "mg",
            "h",
            "s",
            "min",
            "l",
            "ml",
            "kmh",
            "mph",
            "meters",
            "meter",
            "metres",
            "metre",
            "centimeters",
            "centimetres",
            "kilometers",
            "kilometres",
            "inches",
            "inch",
            "feet",
            "foot",
            "miles",
            "hours",
            "hour",
            "minutes",
            "minute",
            "seconds",
            "days",
            "weeks",
            "years",
            "year",
            "dollars",
            "dollar",
            "cents",
            "euros",
            "euro",
            "pounds",
            "units",
            "degrees",
            "degree",
            "percent",
            "liters",
            "litres",
            "grams",
            "kilograms",
            "apples",
            "people",
            "students",
            "tickets",
            "points");
    static final Set<String> SHORT_WORDS = Set.of(
            "is", "it", "to", "or", "so", "we", "of", "if", "by", "in", "on", "an", "as", "at", "be", "do", "go", "he",
            "me", "my", "no", "up", "us", "ok", "am", "oh", "hi", "and", "the", "for", "you", "not", "but", "let",
            "get", "can", "now", "how", "any", "are", "has", "its", "own", "see", "set", "try", "two", "use", "way",
            "why", "yes", "yet", "one", "add", "out", "off", "all", "new", "old", "say", "ask", "got", "it's", "that",
            "then", "each", "both", "with", "from", "have", "this", "what", "your", "side", "term", "left", "next");

    private WordSigns() {}

    static Optional<String> number(String word) {
        return Optional.ofNullable(NUMBERS.get(word));
    }
}
