package org.stepwise.cas.units;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.shared.Message;

/** Reads a number with a unit: 9.81 m/s^2, 3e5 J, 5 °C. */
public final class Quantities {

    private static final int LONGEST_TEXT = 200;
    private static final Pattern NUMBER_AND_WORD = Pattern.compile("[-+−]?[\\d., ]*\\d\\s*([A-Za-zµΩ°].*)");

    /** 5:30 h is a time of day or of a clock, and a quotient as it is read. */
    private static final Pattern CLOCK = Pattern.compile("\\s*(\\d{1,3}):([0-5]\\d)\\s*(h|hr|hours?|min|minutes?)\\s*");

    private static final Pattern TURNING = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    private Quantities() {}

    /** Never throws. Scientific notation, 3e5, is read here only. */
    public static QuantityReading read(String text, ReadOptions options) {
        if (text.length() > LONGEST_TEXT) {
            return unreadable(text, "", Message.of("cas.too-long", Integer.toString(LONGEST_TEXT)), List.of());
        }
        if (TURNING.matcher(text).find()) {
            return unreadable(text, "", Message.of("cas.unknown-sign", "?"), List.of());
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            String small = clock.group(3).startsWith("h") ? " min" : " s";
            String apart = clock.group(1) + " " + clock.group(3) + " " + clock.group(2) + small;
            return unreadable(text, "", Message.of("cas.two-readings", text.strip()), List.of(apart));
        }
        String simple = QuantityWriting.simple(text);
        return single(simple, options) instanceof QuantityReading.Quantity one
                ? one
                : Compound.read(simple, part -> single(part.strip(), options))
                        .<QuantityReading>map(whole -> whole)
                        .orElseGet(() -> other(text, simple, options));
    }

    /** A number and its unit, or nothing. */
    private static @Nullable QuantityReading single(String simple, ReadOptions options) {
        for (int split = 1; split < simple.length(); split++) {
            if (isUnit(simple.substring(split))
                    && Syntax.read(simple.substring(0, split), options) instanceof Reading.Read(Expr number)
                    && number.variables().isEmpty()) {
                return quantity(number, simple.substring(split));
            }
        }
        return null;
    }

    private static QuantityReading other(String text, String simple, ReadOptions options) {
        Reading bare = Syntax.read(simple, options);
        Matcher word = NUMBER_AND_WORD.matcher(simple);
        if (bare instanceof Reading.Read(Expr expr) && (expr.variables().isEmpty() || !word.matches())) {
            return new QuantityReading.Bare(expr);
        }
        if (!word.matches()) {
            return explained((Reading.Unreadable) bare, text);
        }
        String unit = word.group(1);
        String number = simple.substring(0, simple.length() - unit.length());
        return isUnit(unit) && Syntax.read(number, options) instanceof Reading.Unreadable unclear
                ? unreadable(
                        text,
                        "",
                        unclear.message(),
                        unclear.suggestions().stream()
                                .map(repair -> repair + " " + unit)
                                .toList())
                : unknown(text, unit);
    }

    private static QuantityReading quantity(Expr number, String unit) {
        try {
            return new QuantityReading.Quantity(number, new UnitReader(QuantityWriting.unit(unit)).read());
        } catch (UnitReader.NoUnit reason) {
            throw new IllegalStateException("A unit was read a moment ago: " + unit, reason);
        }
    }

    private static boolean isUnit(String text) {
        try {
            new UnitReader(QuantityWriting.unit(text)).read();
            return true;
        } catch (UnitReader.NoUnit reason) {
            return false;
        }
    }

    private static QuantityReading unknown(String text, String unit) {
        try {
            new UnitReader(QuantityWriting.unit(unit)).read();
            return unreadable(text, unit, Message.of("cas.unknown-unit", unit.strip()), List.of());
        } catch (UnitReader.NoUnit reason) {
            List<String> near = reason.key.equals("cas.unknown-unit")
                    ? UnitTable.near(reason.name).stream()
                            .map(name -> instead(text, reason.name, name))
                            .toList()
                    : List.of();
            return unreadable(text, reason.name, Message.of(reason.key, reason.name.strip()), near);
        }
    }

    /** 36 kmh^-1 has its exponent already. */
    private static String instead(String text, String name, String near) {
        int after = text.indexOf(name) + name.length();
        boolean below = after < text.length() && (text.charAt(after) == '^' || text.charAt(after) == '⁻');
        return text.replace(name, below ? near.replace('/', ' ') : near);
    }

    private static QuantityReading explained(Reading.Unreadable reading, String text) {
        return unreadable(text, "", reading.message(), reading.suggestions());
    }

    private static QuantityReading unreadable(String text, String part, Message message, List<String> suggestions) {
        int start = Math.max(0, part.isEmpty() ? 0 : text.lastIndexOf(part));
        int length = part.isEmpty() ? text.length() : Math.min(part.length(), text.length() - start);
        return new QuantityReading.Unreadable(new Span(start, start + length), message, suggestions);
    }
}
