package org.stepwise.inference.text.jinja;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Python's numbers: true counts as 1, and whole numbers may be longer than long. */
final class Numbers {

    static final int MOST_DIGITS = 4000;

    private Numbers() {}

    static Object integer(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValueExact() : value;
    }

    static boolean isNumber(Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    static boolean isInteger(Object value) {
        return value instanceof Long || value instanceof Boolean;
    }

    static boolean isWhole(Object value) {
        return isInteger(value) || value instanceof BigInteger;
    }

    /** Sum, difference or product, of any size that is still reasonable. */
    static Object beyondLong(String operator, Object left, Object right) {
        BigInteger a = big(left);
        BigInteger b = big(right);
        if (a.bitLength() + b.bitLength() > 3 * MOST_DIGITS) {
            throw new Failure("a number is too large");
        }
        return integer(
                switch (operator) {
                    case "+" -> a.add(b);
                    case "-" -> a.subtract(b);
                    default -> a.multiply(b);
                });
    }

    static long requireInteger(Object value) {
        return switch (value) {
            case Long number -> number;
            case Boolean flag -> flag ? 1 : 0;
            case Undefined undefined -> throw undefined.failure();
            default -> throw new Failure("a whole number is needed, not %s".formatted(Types.name(value)));
        };
    }

    static double decimal(Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case Boolean flag -> flag ? 1 : 0;
            case Undefined undefined -> throw undefined.failure();
            default -> throw new Failure("a number is needed, not %s".formatted(Types.name(value)));
        };
    }

    static int compare(Object left, Object right) {
        if (left instanceof Double || right instanceof Double) {
            double a = decimal(left);
            double b = decimal(right);
            return a < b ? -1 : a > b ? 1 : 0;
        }
        return big(left).compareTo(big(right));
    }

    static boolean equal(Object left, Object right) {
        if (left instanceof Double || right instanceof Double) {
            return decimal(left) == decimal(right);
        }
        return big(left).equals(big(right));
    }

    private static BigInteger big(Object value) {
        return value instanceof BigInteger big ? big : BigInteger.valueOf(requireInteger(value));
    }

    /** The shortest digits that give this number again, as Python writes them. */
    static String text(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = shortest(value);
        String digits = shortest.unscaledValue().abs().toString();
        int exponent = digits.length() - shortest.scale() - 1;
        String sign = value < 0 ? "-" : "";
        if (exponent < -4 || exponent >= 16) {
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            String power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
            return sign + digits.charAt(0) + fraction + "e" + power;
        }
        String plain = shortest.abs().toPlainString();
        return sign + (plain.contains(".") ? plain : plain + ".0");
    }

    /** Java writes two digits where one is enough, and not always the same first one (4.9E-324 for 5e-324). */
    private static BigDecimal shortest(double value) {
        BigDecimal written = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        BigDecimal shorter = written.round(new MathContext(1));
        return written.precision() == 2 && shorter.doubleValue() == value ? shorter : written;
    }
}
