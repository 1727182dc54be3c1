package org.stepwise.inference.sampling.grammar;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers between bounds, as regular expressions over their digits. */
final class Decimals {

    private static final int MAX_DIGITS = 15;
    private static final int MAX_FRACTION = 10;
    /** Digits that a double keeps apart; beyond them a validator might round a number onto an excluded bound. */
    private static final int EXACT = 15;

    static final String ANY_INTEGER = "-?(0|[1-9]\\d{0,14})";
    static final String ANY_NUMBER = ANY_INTEGER + "(\\.\\d{1,15})?([eE][+-]?\\d{1,2})?";

    /** @param exclusive whether the value itself is excluded */
    record Bound(BigDecimal value, boolean exclusive) {}

    private final int fraction;
    private final int digits;

    private Decimals(int fraction, int digits) {
        this.fraction = fraction;
        this.digits = digits;
    }

    /** @return null if there are none; exponents are left out where there is a bound */
    static @Nullable Dfa between(@Nullable Bound least, @Nullable Bound most, boolean integers) {
        int scale = Math.max(scale(least), scale(most));
        int whole = Math.max(whole(least), whole(most));
        if (scale > 100 || whole > 100) {
            throw new IllegalArgumentException("the bound has too many digits");
        }
        int fraction = integers ? 0 : Math.max(Math.max(1, scale), Math.min(MAX_FRACTION, EXACT - whole));
        Decimals decimals = new Decimals(fraction, Math.max(whole, MAX_DIGITS));
        if (least == null && most == null) {
            return RegexCompiler.whole(integers ? ANY_INTEGER : ANY_NUMBER);
        }
        Dfa above = least == null ? null : RegexCompiler.whole(decimals.above(least));
        Dfa below = most == null ? null : RegexCompiler.whole(decimals.below(most));
        return above == null ? below : below == null ? above : Tables.both(above, below);
    }

    private static int scale(@Nullable Bound bound) {
        return bound == null ? 0 : Math.max(0, bound.value.stripTrailingZeros().scale());
    }

    private static int whole(@Nullable Bound bound) {
        return bound == null ? 0 : Math.max(1, bound.value.precision() - bound.value.scale());
    }

    private String above(Bound bound) {
        BigDecimal value = bound.value;
        if (value.signum() > 0 || (value.signum() == 0 && bound.exclusive)) {
            return atLeast(value, bound.exclusive);
        }
        String negative = value.signum() == 0 ? "" : "|-(" + atMost(value.negate(), bound.exclusive) + ")";
        return "(" + anyMagnitude() + ")" + negative;
    }

    private String below(Bound bound) {
        BigDecimal value = bound.value;
        if (value.signum() < 0 || (value.signum() == 0 && bound.exclusive)) {
            return "-(" + atLeast(value.negate(), bound.exclusive) + ")";
        }
        return "-(" + anyMagnitude() + ")|" + atMost(value, bound.exclusive);
    }

    private String anyMagnitude() {
        return "(0|[1-9]\\d{0," + (digits - 1) + "})" + anyFraction();
    }

    private String anyFraction() {
        return fraction == 0 ? "" : "(\\.\\d{1," + fraction + "})?";
    }

    /** Without a sign, and at least a bound that has none either. */
    private String atLeast(BigDecimal bound, boolean exclusive) {
        BigInteger whole = bound.setScale(0, RoundingMode.FLOOR).toBigInteger();
        List<String> options = new ArrayList<>();
        options.add("(" + wholeAtLeast(whole.add(BigInteger.ONE).toString()) + ")" + anyFraction());
        String part = part(bound);
        List<String> behind = new ArrayList<>();
        for (int i = 0; i < part.length() && i < fraction; i++) {
            if (part.charAt(i) < '9') {
                behind.add("\\." + part.substring(0, i) + "[" + (char) (part.charAt(i) + 1) + "-9]" + more(i + 1));
            }
        }
        if (exclusive) {
            for (int i = part.length(); i < fraction; i++) {
                behind.add("\\." + part + "0{" + (i - part.length()) + "}[1-9]" + more(i + 1));
            }
        } else if (part.isEmpty()) {
            behind.add(anyFraction());
        } else if (fraction > 0) {
            behind.add("\\." + part + more(part.length()));
        }
        return joined(options, whole, behind);
    }

    /** Without a sign, and at most a bound that has none either. */
    private String atMost(BigDecimal bound, boolean exclusive) {
        BigInteger whole = bound.setScale(0, RoundingMode.FLOOR).toBigInteger();
        List<String> options = new ArrayList<>();
        if (whole.signum() > 0) {
            options.add("(" + wholeAtMost(whole.subtract(BigInteger.ONE).toString()) + ")" + anyFraction());
        }
        String part = part(bound);
        List<String> behind = new ArrayList<>();
        if (!part.isEmpty() || !exclusive) {
            behind.add("");
        }
        for (int i = 0; i < part.length() && i < fraction; i++) {
            if (i > 0) {
                behind.add("\\." + part.substring(0, i));
            }
            if (part.charAt(i) > '0') {
                behind.add("\\." + part.substring(0, i) + "[0-" + (char) (part.charAt(i) - 1) + "]" + more(i + 1));
            }
        }
        if (!exclusive && part.isEmpty() && fraction > 0) {
            behind.add("\\.0{1," + fraction + "}");
        } else if (!exclusive && fraction > 0) {
            behind.add("\\." + part + "0{0," + (fraction - part.length()) + "}");
        }
        return joined(options, whole, behind);
    }

    private static String joined(List<String> options, BigInteger whole, List<String> behind) {
        if (!behind.isEmpty()) {
            options.add(whole + "(" + String.join("|", behind) + ")");
        }
        return options.isEmpty() ? "[]" : String.join("|", options);
    }

    /** The digits behind the point, without zeros at the end. */
    private static String part(BigDecimal bound) {
        BigDecimal part = bound.remainder(BigDecimal.ONE).stripTrailingZeros();
        return part.signum() == 0 ? "" : part.toPlainString().substring(2);
    }

    private String more(int used) {
        return "\\d{0," + (fraction - used) + "}";
    }

    private String wholeAtLeast(String bound) {
        List<String> options = new ArrayList<>();
        options.add(bound);
        for (int i = 0; i < bound.length(); i++) {
            if (bound.charAt(i) < '9') {
                options.add(bound.substring(0, i) + "[" + (char) (bound.charAt(i) + 1) + "-9]\\d{"
                        + (bound.length() - i - 1) + "}");
            }
        }
        if (bound.length() < digits) {
            options.add("[1-9]\\d{" + bound.length() + "," + (digits - 1) + "}");
        }
        return String.join("|", options);
    }

    private static String wholeAtMost(String bound) {
        List<String> options = new ArrayList<>();
        options.add(bound);
        for (int i = 0; i < bound.length(); i++) {
            char lowest = i == 0 && bound.length() > 1 ? '1' : '0';
            if (bound.charAt(i) > lowest) {
                options.add(bound.substring(0, i) + "[" + lowest + "-" + (char) (bound.charAt(i) - 1) + "]\\d{"
                        + (bound.length() - i - 1) + "}");
            }
        }
        if (bound.length() > 1) {
            options.add("0|[1-9]\\d{0," + (bound.length() - 2) + "}");
        }
        return String.join("|", options);
    }
}
