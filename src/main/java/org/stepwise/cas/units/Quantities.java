package org.stepwise.cas.units;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.shared.Message;

/** Reads a number with a unit: 9.81 m/s^2, 3e5 J, 5 °C. */
public final class Quantities {

    private static final int LONGEST_TEXT = 200;
    private static final Pattern WRAPPER =
            Pattern.compile("\\\\(?:mathrm|text|textrm|operatorname|mathit)\\s*\\{([^{}]*)\\}");
    private static final Pattern FRACTION = Pattern.compile("\\\\[dt]?frac\\{([^{}]+)\\}\\{([^{}]+)\\}");
    private static final Pattern FRACTION_OF_QUANTITY =
            Pattern.compile("\\\\[dt]?frac\\{\\s*([-+−]?\\d[\\d.]*)\\s*([^{}\\d\\s][^{}]*)\\}\\{([^{}]+)\\}");
    private static final Pattern RECIPROCAL =
            Pattern.compile("(?<=[\\d)])\\s+(?:1\\s*/\\s*(?=[A-Za-zµΩ(])|\\\\[dt]?frac\\{\\s*1\\s*\\}(?=\\{))");
    private static final Pattern SCIENTIFIC = Pattern.compile("(?<=\\d)[eE]([+-]?\\d+)(?![\\d.])");
    private static final Pattern NUMBER_AND_WORD = Pattern.compile("[-+−]?[\\d., ]*\\d\\s*([A-Za-zµΩ°].*)");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Quantities() {}

    /** Never throws. Scientific notation, 3e5, is read here only. */
    public static QuantityReading read(String text, ReadOptions options) {
        if (text.length() > LONGEST_TEXT) {
            return unreadable(text, "", Message.of("cas.too-long", Integer.toString(LONGEST_TEXT)), List.of());
        }
        String simple = simple(text);
        for (int split = 1; split < simple.length(); split++) {
            if (isUnit(simple.substring(split))
                    && Syntax.read(simple.substring(0, split), options) instanceof Reading.Read(Expr number)
                    && number.variables().isEmpty()) {
                return quantity(number, simple.substring(split));
            }
        }
        Reading bare = Syntax.read(simple, options);
        Matcher word = NUMBER_AND_WORD.matcher(simple);
        if (bare instanceof Reading.Read(Expr expr) && (expr.variables().isEmpty() || !word.matches())) {
            return new QuantityReading.Bare(expr);
        }
        return word.matches() ? unknown(text, word.group(1)) : explained((Reading.Unreadable) bare, text);
    }

    private static QuantityReading quantity(Expr number, String unit) {
        try {
            return new QuantityReading.Quantity(number, new UnitReader(unitText(unit)).read());
        } catch (UnitReader.NoUnit reason) {
            throw new IllegalStateException("A unit was read a moment ago: " + unit, reason);
        }
    }

    private static boolean isUnit(String text) {
        try {
            new UnitReader(unitText(text)).read();
            return true;
        } catch (UnitReader.NoUnit reason) {
            return false;
        }
    }

    private static QuantityReading unknown(String text, String unit) {
        try {
            new UnitReader(unitText(unit)).read();
            return unreadable(text, unit, Message.of("cas.unknown-unit", unit.strip()), List.of());
        } catch (UnitReader.NoUnit reason) {
            List<String> near = reason.key.equals("cas.unknown-unit")
                    ? UnitTable.near(reason.name).stream()
                            .map(name -> text.replace(reason.name, name))
                            .toList()
                    : List.of();
            return unreadable(text, reason.name, Message.of(reason.key, reason.name.strip()), near);
        }
    }

    private static QuantityReading explained(Reading.Unreadable reading, String text) {
        return unreadable(text, "", reading.message(), reading.suggestions());
    }

    private static QuantityReading unreadable(String text, String part, Message message, List<String> suggestions) {
        int start = Math.max(0, part.isEmpty() ? 0 : text.lastIndexOf(part));
        int length = part.isEmpty() ? text.length() : Math.min(part.length(), text.length() - start);
        return new QuantityReading.Unreadable(new Span(start, start + length), message, suggestions);
    }

    private static String simple(String text) {
        String plain = WRAPPER.matcher(text)
                .replaceAll(" $1 ")
                .replaceAll("\\\\mathrm\\s+(?=[A-Za-z])", " ")
                .replaceAll("\\\\[,;: !]|~|\\u00a0|\\u2009|\\u202f", " ");
        String degrees = plain.replaceAll("\\^\\s*(?:\\{\\s*\\\\circ\\s*\\}|\\\\circ)|\\\\degree|\\\\circ", "°")
                .replace("℃", "°C")
                .replace("℉", "°F")
                .replaceAll("(?:°|\\bdeg(?:rees?)?\\b)\\s*(?=[CF]\\b)", "°");
        String quantity = FRACTION_OF_QUANTITY.matcher(degrees).replaceAll("$1 ($2)/($3)");
        String flat = RECIPROCAL.matcher(quantity).replaceAll(" /").replaceAll(" /\\{([^{}]+)\\}", " /($1)");
        return SCIENTIFIC.matcher(flat).replaceAll("*10^($1)").strip();
    }

    /** Signs that units alone have: a dot between them, micro, ohm, raised exponents. */
    private static String unitText(String unit) {
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
