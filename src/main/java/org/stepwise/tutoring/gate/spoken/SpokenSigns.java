package org.stepwise.tutoring.gate.spoken;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Signs that a sentence has in words beside those that every reader knows: 80 and 20 make 100, 12 euros are left. */
public final class SpokenSigns {

    private static final String N = "(?<![\\p{L}\\d.,/^])(\\d+(?:\\.\\d+)?)";
    private static final Pattern SUM =
            Pattern.compile(N + " (?:and|plus) (\\d+(?:\\.\\d+)?) (?:make|makes|are|is|give|gives) (?=\\d)");
    private static final Pattern PRODUCT = Pattern.compile(N + " (?:is|equals) (\\d+(?:\\.\\d+)?) times (?=\\d)");
    private static final Pattern SHARE = Pattern.compile("(?<![\\d.])(\\d+/\\d+) of (?=\\d)");
    private static final Pattern ARE = Pattern.compile(
            "(?<=[\\d%] |(?:euros|cents|cm|km|dollars|metres) )(?:are|make|make up|comes to|come to|sind|macht|machen|ergibt|ergeben|sont|font|son) (?=-?\\d)");
    private static final Pattern DIVIDED =
            Pattern.compile("(?<=\\d) (?::|durch|geteilt durch|entre|divisé par) (?=\\d)");
    private static final Pattern PART_OF = Pattern.compile("(?<=\\d ?%) (?:von|de|di|des) (?=\\d)");
    private static final List<String> ORDINALS =
            List.of("fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Pattern TO_THE =
            Pattern.compile("(?<=\\d) to the (" + String.join("|", ORDINALS) + ")\\b(?: power)?");
    private static final Pattern TAKEN_AWAY = Pattern.compile(
            "(?i)\\b(?:subtract(?:ing)?|tak(?:e|ing)) ([a-z]|\\d+(?:\\.\\d+)?)(?: away)? from ([a-z]|\\d+(?:\\.\\d+)?),? (?:leaves|gives|is|makes|to (?:leave|get)|and (?:get|you get)) (?=-?\\d)");
    private static final Pattern FUNCTION =
            Pattern.compile("\\b(sine|cosine|tangent)(?: of)?(?= (?:[a-z]\\b|\\())", Pattern.CASE_INSENSITIVE);
    private static final Pattern GLUED = Pattern.compile("(?<=\\d) (?=[a-z](?: squared| cubed|\\^|²|³| |[.,;!?]|$))");

    private static final Pattern FACTORIAL =
            Pattern.compile("(?<![\\d.,\\p{L}])(\\d|1[0-2])!(?=\\s?(?:\\$|\\\\\\)|`|\\}))");
    private static final Pattern SIGMA = Pattern.compile(
            "\\\\sum(?:\\\\limits)?_\\{([a-z])=(\\d{1,4})\\}\\^\\{?(\\d{1,4})\\}?\\s?\\1(?![\\p{L}^_(])");

    private SpokenSigns() {}

    public static String signs(String digits) {
        String text = SUM.matcher(digits).replaceAll("$1 plus $2 = ");
        text = PRODUCT.matcher(text).replaceAll("$1 = $2 * ");
        text = SHARE.matcher(text).replaceAll("$1 * ");
        text = ARE.matcher(text).replaceAll("= ");
        text = DIVIDED.matcher(text).replaceAll(" / ");
        text = PART_OF.matcher(text).replaceAll(" of ");
        text = TAKEN_AWAY.matcher(text).replaceAll("$2 - $1 = ");
        text = TO_THE.matcher(text).replaceAll(found -> "^" + (ORDINALS.indexOf(found.group(1)) + 4));
        return FUNCTION.matcher(text)
                .replaceAll(found -> found.group(1).substring(0, 3).toLowerCase(Locale.ROOT));
    }

    /** What 3! and a short sum in LaTeX are, where the problem does not have them. */
    public static String computed(String text, String prompt) {
        String sums = SIGMA.matcher(text).replaceAll(found -> {
            long from = Long.parseLong(found.group(2));
            long to = Long.parseLong(found.group(3));
            boolean given = to < from || prompt.contains("\\sum");
            return Matcher.quoteReplacement(given ? found.group() : Long.toString((from + to) * (to - from + 1) / 2));
        });
        return FACTORIAL.matcher(sums).replaceAll(found -> {
            long product =
                    LongStream.rangeClosed(1, Long.parseLong(found.group(1))).reduce(1, (a, b) -> a * b);
            return prompt.contains(found.group()) ? found.group() : Long.toString(product);
        });
    }

    /** 3 x squared as 3x squared. */
    public static String terms(String digits) {
        return GLUED.matcher(digits).replaceAll("");
    }
}
