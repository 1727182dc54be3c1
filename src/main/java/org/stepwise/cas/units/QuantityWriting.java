package org.stepwise.cas.units;

import java.util.regex.Pattern;

/** The many ways to write one quantity, made one: LaTeX and its gaps, names in words, degrees, powers of ten. */
final class QuantityWriting {

    private static final Pattern WRAPPER =
            Pattern.compile("\\\\(?:mathrm|text|textrm|operatorname|mathit)\\s*\\{((?:[^{}]|\\{[^{}]{0,40}\\})*+)\\}");
    private static final Pattern FRACTION = Pattern.compile("\\\\[dt]?frac\\{([^{}]+)\\}\\{([^{}]+)\\}");
    private static final Pattern FRACTION_OF_QUANTITY =
            Pattern.compile("\\\\[dt]?frac\\{\\s*([-+−]?\\d[\\d.]*)\\s*([^{}\\d\\s][^{}]*)\\}\\{([^{}]+)\\}");
    private static final Pattern RECIPROCAL =
            Pattern.compile("(?<=[\\d)])\\s+(?:1\\s*/\\s*(?=[A-Za-zµΩ(])|\\\\[dt]?frac\\{\\s*1\\s*\\}(?=\\{))");
    private static final Pattern SCIENTIFIC = Pattern.compile("(?<=\\d)[eE]([+-]?\\d+)(?![\\d.])");

    /** 5 000 g: a gap between thousands, which in front of a unit is no missing sign. */
    private static final Pattern GAPS =
            Pattern.compile("(?<![\\d.,])([1-9]\\d{0,2})((?: \\d{3})+)(?=[.,]\\d|\\s*[A-Za-zµμΩ°])");

    /** 5·kg */
    private static final Pattern TIMES_UNIT =
            Pattern.compile("(?<=[\\d)}])\\s*(?:[*·⋅×]|\\\\(?:cdot|times)(?![a-z]))\\s*(?=[A-Za-zµμΩ°])");

    /** 3 x 10^4: no unit and no number begins with x. */
    private static final Pattern TIMES_TEN = Pattern.compile("(?<=\\d)\\s*[xX]\\s*(?=10\\s*(?:\\^|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]))");

    private static final Pattern FULL_STOP = Pattern.compile("(?<=[A-Za-zµμΩ°)}²³])\\s*\\.\\s*$");
    private static final Pattern SQUARE = Pattern.compile("\\b(?:square\\s+|sq\\.?\\s+|sq(?!r|uare))([a-z]+)");
    private static final Pattern CUBIC = Pattern.compile("\\b(?:cubic|cu\\.?)\\s+([a-z]+)");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private QuantityWriting() {}

    static String simple(String text) {
        String plain = WRAPPER.matcher(text)
                .replaceAll(" $1 ")
                .replaceAll("\\\\mathrm\\s+(?=[A-Za-z])", " ")
                .replaceAll("\\\\[,;: !]|~|\\u00a0|\\u2009|\\u202f", " ");
        String degrees = plain.replaceAll("\\^\\s*(?:\\{\\s*\\\\circ\\s*\\}|\\\\circ)|\\\\degree|\\\\circ", "°")
                .replace("℃", "°C")
                .replace("℉", "°F")
                .replaceAll("(?:°|\\bdeg(?:rees?)?\\b)\\s*(?=[CF]\\b)", "°")
                .replaceAll("(?:°|\\bdeg(?:rees?)?)\\s*[Cc]elsius\\b", "°C")
                .replaceAll("(?:°|\\bdeg(?:rees?)?)\\s*[Ff]ahrenheit\\b", "°F");
        String quantity = FRACTION_OF_QUANTITY.matcher(degrees).replaceAll("$1 ($2)/($3)");
        String flat = RECIPROCAL.matcher(quantity).replaceAll(" /").replaceAll(" /\\{([^{}]+)\\}", " /($1)");
        String number =
                TIMES_TEN.matcher(FULL_STOP.matcher(flat).replaceFirst("")).replaceAll("*");
        String close = GAPS.matcher(number)
                .replaceAll(found -> found.group(1) + found.group(2).replace(" ", ""));
        String beside = TIMES_UNIT.matcher(close).replaceAll(" ");
        return SCIENTIFIC.matcher(inWords(beside)).replaceAll("*10^($1)").strip();
    }

    private static String inWords(String text) {
        String powers = CUBIC.matcher(SQUARE.matcher(text).replaceAll("$1^2")).replaceAll("$1^3");
        return powers.replaceAll("\\s+squared\\b", "^2")
                .replaceAll("\\s+cubed\\b", "^3")
                .replaceAll("\\s+per\\s+", "/");
    }

    /** Signs that units alone have: a dot between them, micro, ohm, raised exponents. */
    static String unit(String unit) {
        StringBuilder text = new StringBuilder();
        String plain = FRACTION.matcher(unit)
                .replaceAll("($1)/($2)")
                .replaceAll("\\\\(?:cdot|times)\\b|[·⋅×]", "*")
                .replaceAll("\\\\Omega\\b|\u2126", "Ω")
                .replaceAll("\\\\mu\\b ?|μ", "µ")
                .replaceAll("\\\\(?:left|right)\\b", "");
        boolean raised = false;
        for (char c : plain.toCharArray()) {
            boolean high = RAISED.indexOf(c) >= 0 || c == '⁻';
            if (high && !raised) {
                text.append('^');
            }
            raised = high;
            text.append(high ? c == '⁻' ? "-" : Integer.toString(RAISED.indexOf(c)) : c == '−' ? "-" : "" + c);
        }
        return text.toString().strip();
    }
}
