package org.stepwise.inference.text.jinja;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;

/** The filters that make a number. */
final class NumberFilters {

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d++(?:_\\d++)*+");
    private static final Pattern DECIMAL = Pattern.compile(
            "[+-]?(?:\\d++(?:_\\d++)*+\\.?(?:\\d++(?:_\\d++)*+)?+|\\.\\d++(?:_\\d++)*+)(?:[eE][+-]?\\d++)?");

    private NumberFilters() {}

    static void addTo(Map<String, Filter> filters) {
        filters.put("int", NumberFilters::integer);
        filters.put("float", (value, given, budget) -> {
            given.only("default");
            return decimal(value, given.get(0, "default", 0.0), budget);
        });
        filters.put("abs", (value, given, budget) -> {
            Object number = value instanceof Double || value instanceof BigInteger
                    ? value
                    : (Object) Numbers.requireInteger(value);
            return Numbers.compare(number, 0L) < 0 ? Operators.unary("-", number) : number;
        });
        filters.put("round", NumberFilters::round);
    }

    private static Object integer(Object value, Arguments given, Budget budget) {
        given.only("default", "base");
        long base = given.integer(1, "base", 10);
        if (value instanceof String text) {
            String digits = Texts.strip(text, None.NONE, true, true, budget);
            if (base != 10) {
                return inBase(digits.replaceFirst("^0[xXoObB]", ""), base, given);
            }
            if (digits.length() <= Numbers.MOST_DIGITS
                    && INTEGER.matcher(digits).matches()) {
                return Numbers.integer(new BigInteger(digits.replace("_", "")));
            }
        } else if (Numbers.isInteger(value) || value instanceof BigInteger) {
            return value instanceof Boolean ? (Object) Numbers.requireInteger(value) : value;
        }
        Object decimal = decimal(value, None.NONE, budget);
        if (decimal instanceof Double number && !number.isNaN() && !number.isInfinite()) {
            return Numbers.integer(new BigDecimal(number).toBigInteger());
        }
        return given.get(0, "default", 0L);
    }

    private static Object inBase(String digits, long base, Arguments given) {
        try {
            return Numbers.integer(new BigInteger(digits, (int) Math.clamp(base, 2, 36)));
        } catch (NumberFormatException e) {
            return given.get(0, "default", 0L);
        }
    }

    private static Object decimal(Object value, Object otherwise, Budget budget) {
        if (value instanceof String text) {
            String digits = Texts.strip(text, None.NONE, true, true, budget);
            return DECIMAL.matcher(digits).matches() ? (Object) Double.valueOf(digits.replace("_", "")) : otherwise;
        }
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
        return Numbers.isNumber(value) ? (Object) Numbers.decimal(value) : otherwise;
    }

    private static Object round(Object value, Arguments given, Budget budget) {
        given.only("precision", "method");
        int precision = (int) Math.clamp(given.integer(0, "precision", 0), -400, 400);
        RoundingMode mode = switch (given.text(1, "method", "common")) {
            case "common" -> RoundingMode.HALF_EVEN;
            case "ceil" -> RoundingMode.CEILING;
            case "floor" -> RoundingMode.FLOOR;
            default -> throw new Failure("a method of rounding is common, ceil or floor");
        };
        double number = Numbers.decimal(value);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return number;
        }
        double rounded = new BigDecimal(number).setScale(precision, mode).doubleValue();
        boolean whole = Numbers.isInteger(value) && mode == RoundingMode.HALF_EVEN;
        return whole ? (Object) (long) rounded : rounded;
    }
}
