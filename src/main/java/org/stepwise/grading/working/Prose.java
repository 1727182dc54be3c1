package org.stepwise.grading.working;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words on a line: the few that are statements, and those that only people read. */
final class Prose {

    private static final Pattern EMPTY = Pattern.compile(
            "(?:(?:there (?:is|are) )?no (?:real )?(?:solutions?|roots?)|false|never true|none|empty(?: set)?|no answer|contradiction|impossible"
                    + "|keine (?:reelle )?l(?:ö|oe)sung(?:en)?|(?:i?l|𝕃|\\\\mathbb\\{?L\\}?)\\s*=\\s*(?:\\\\?\\{\\s*\\\\?\\}|∅|\\\\emptyset|\\\\varnothing))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ALL = Pattern.compile(
            "(?:(?:all|every) (?:real )?(?:numbers?|reals?|x)|true for all x|any (?:real )?number|(?:always )?true)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("(?<![\\\\\\p{L}])\\p{L}{3,}");
    /** The name of a LaTeX environment is no word. */
    private static final Pattern ENVIRONMENT = Pattern.compile("\\\\(?:begin|end)\\s*\\{[a-zA-Z]+\\*?\\}");

    private static final Set<String> KNOWN = Set.of(
            ("sin cos tan sec csc cot sqrt root cbrt abs log exp and not arcsin arccos arctan asin acos atan sinh cosh"
                            + " tanh union alpha beta gamma delta epsilon theta lambda sigma omega phi infinity inf infty"
                            + " min max mod gcd lcm floor ceil oder und binomial cosec diff mixed")
                    .split(" "));

    private Prose() {}

    static boolean isNoSolution(String text) {
        return EMPTY.matcher(text).matches();
    }

    static boolean isEverything(String text) {
        return ALL.matcher(text).matches();
    }

    /** Two short words that are no names of functions or letters, or a longer one. */
    static boolean is(String text, Set<String> names) {
        int unknown = 0;
        Matcher word = WORD.matcher(ENVIRONMENT.matcher(text).replaceAll(" "));
        while (word.find()) {
            String found = word.group().toLowerCase(Locale.ROOT);
            boolean known = names.contains(word.group()) || KNOWN.stream().anyMatch(found::contains);
            if (!known) {
                unknown += found.length() > 3 ? 2 : 1;
            }
        }
        return unknown >= 2;
    }
}
