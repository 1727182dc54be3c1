package org.stepwise.tutoring.export;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas in LaTeX as one line of plain text: (x + 1)/2, \u221ax, x\u00b2. */
final class PlainFormula {

    private static final Pattern FRACTION = Pattern.compile("\\\\[dt]?frac\\s*\\{([^{}]*)\\}\\s*\\{([^{}]*)\\}");
    private static final Pattern SHORT_FRACTION = Pattern.compile("\\\\[dt]?frac\\s*(\\d)\\s*(\\d)");
    private static final Pattern ROOT = Pattern.compile("\\\\sqrt\\s*(?:\\[([^\\[\\]]*)\\])?\\s*\\{([^{}]*)\\}");
    private static final Pattern TEXT =
            Pattern.compile("\\\\(?:text|mathrm|operatorname|mathbb|textbf|boxed)\\s*\\{([^{}]*)\\}");
    private static final Pattern POWER = Pattern.compile("\\^(?:\\{([^{}]*)\\}|(\\w))");
    private static final Pattern INDEX = Pattern.compile("_(?:\\{([^{}]*)\\}|(\\w))");
    private static final Pattern COMMAND = Pattern.compile("\\\\([a-zA-Z]+)");
    private static final Pattern WHOLE = Pattern.compile("[\\p{L}\\d.]+");
    private static final int DEEPEST = 12;

    private static final String DIGITS = "0123456789+-n";
    private static final String RAISED =
            "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207f";

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("cdot", "\u00b7"),
            Map.entry("times", "\u00d7"),
            Map.entry("div", "\u00f7"),
            Map.entry("pm", "\u00b1"),
            Map.entry("mp", "\u2213"),
            Map.entry("le", "\u2264"),
            Map.entry("leq", "\u2264"),
            Map.entry("ge", "\u2265"),
            Map.entry("geq", "\u2265"),
            Map.entry("ne", "\u2260"),
            Map.entry("neq", "\u2260"),
            Map.entry("approx", "\u2248"),
            Map.entry("infty", "\u221e"),
            Map.entry("int", "\u222b"),
            Map.entry("sum", "\u2211"),
            Map.entry("pi", "\u03c0"),
            Map.entry("alpha", "\u03b1"),
            Map.entry("beta", "\u03b2"),
            Map.entry("theta", "\u03b8"),
            Map.entry("Delta", "\u0394"),
            Map.entry("circ", "\u00b0"),
            Map.entry("to", "\u2192"),
            Map.entry("Rightarrow", "\u2192"),
            Map.entry("implies", "\u2192"),
            Map.entry("quad", " "),
            Map.entry("qquad", " "),
            Map.entry("left", ""),
            Map.entry("right", ""),
            Map.entry("displaystyle", ""));

    private PlainFormula() {}

    static String of(String latex) {
        String text = latex.replaceAll("\\\\[,;:! ]", " ").replaceAll("\\^(?:\\\\circ|\\{\\\\circ\\})", "\u00b0");
        for (int i = 0; i < DEEPEST; i++) {
            String before = text;
            text = TEXT.matcher(text).replaceAll("$1");
            text = POWER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(power(inner(found))));
            text = INDEX.matcher(text).replaceAll(found -> Matcher.quoteReplacement("_" + inner(found)));
            text = ROOT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(root(found)));
            text = FRACTION.matcher(text)
                    .replaceAll(
                            found -> Matcher.quoteReplacement(grouped(found.group(1)) + "/" + grouped(found.group(2))));
            text = SHORT_FRACTION.matcher(text).replaceAll("$1/$2");
            if (text.equals(before)) {
                break;
            }
        }
        text = COMMAND.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(SIGNS.getOrDefault(found.group(1), found.group(1))));
        return text.replaceAll("\\\\([{}%$#&_])", "$1")
                .replaceAll("[{}\\\\]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String inner(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static String grouped(String text) {
        String inner = text.strip();
        return WHOLE.matcher(inner).matches() ? inner : "(" + inner + ")";
    }

    private static String root(MatchResult found) {
        String index = found.group(1);
        String before = index == null || index.equals("2")
                ? ""
                : index.chars().allMatch(c -> DIGITS.indexOf(c) >= 0) ? raised(index) : index;
        return before + "\u221a" + grouped(found.group(2));
    }

    private static String power(String exponent) {
        String inner = exponent.strip();
        boolean digits = !inner.isEmpty() && inner.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
        return digits ? raised(inner) : List.of("'", "\\prime").contains(inner) ? "'" : "^" + grouped(inner);
    }

    private static String raised(String digits) {
        StringBuilder text = new StringBuilder();
        digits.chars().forEach(c -> text.append(RAISED.charAt(DIGITS.indexOf(c))));
        return text.toString();
    }
}
