package org.stepwise.tutoring.gate;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.tutoring.verify.Formula;
import org.stepwise.tutoring.verify.SoughtNames;

/** Bounds that were told, until they leave room for one number only. */
final class Bounds {

    private static final String N = "(-?\\d+(?:\\.\\d+)?(?:/\\d+)?)";
    private static final Pattern BETWEEN = Pattern.compile(
            "\\b(?:between|from|zwischen|entre|tra) (?:the numbers? )?" + N + " (?:and|to|und|et|y|e) " + N);
    private static final Pattern ABOVE = Pattern.compile(
            "\\b(?:more than|greater than|bigger than|larger than|above|over|exceeds|exceed|higher than|no less than|not less than|at least"
                    + "|beyond|older than|taller than|longer than|heavier than|faster than|dearer than|>|>=|≥|gr(?:ö|o)(?:ß|ss)er als|plus grand que|mayor que) "
                    + N);
    private static final Pattern BELOW = Pattern.compile(
            "\\b(?:less than|smaller than|below|under|lower than|no more than|not more than|at most|short of|younger than|shorter than|lighter than|slower than|cheaper than|<|<=|≤|kleiner als|plus petit que|menor que) "
                    + N);
    private static final Pattern CLOSED = Pattern.compile("at least|at most|no less|no more|not less|not more|=|≥|≤");
    private static final Pattern SUBJECT = Pattern.compile(
            "\\b(?:[b-hj-z]|answer|solution|it|he|she|they|x|y|numbers?|values?|roots?|solutions?|exponent|results?|that|l(?:ö|o)sung|zahl|unknown|lies)\\b");
    private static final Pattern MORE_OR_LESS = Pattern.compile("\\d (?:more|less|greater|fewer) than");

    private static final Pattern TOO_SMALL = Pattern.compile(
            N
                    + "[^\\d.;]{0,15}\\b(?:is|was|gives|being) (?:a (?:bit|little) |still |just |much )?too (?:small|low|little|short)");
    private static final Pattern TOO_BIG = Pattern.compile(
            N
                    + "[^\\d.;]{0,15}\\b(?:is|was|gives|being) (?:a (?:bit|little) |already |just |much )?too (?:big|high|large|much|great|long)");
    private static final Pattern NOT = Pattern.compile("\\b(?:not|neither|nor|isn't) (\\d{1,6})(?![\\d.])");

    private record Room(
            @Nullable Rational low, boolean lowIn, @Nullable Rational high, boolean highIn) {}

    private final Secret secret;
    private final Pattern asked;
    private final Set<Rational> excluded = new HashSet<>();
    private final Map<Rational, Room> rooms = new HashMap<>();

    Bounds(Secret secret, String prompt) {
        this.secret = secret;
        this.asked = Pattern.compile("\\b(?:"
                + String.join(
                        "|",
                        SoughtNames.names(prompt).stream().map(Pattern::quote).toList()) + ")\\b");
        secret.rationals().forEach(value -> rooms.put(value, new Room(null, false, null, false)));
    }

    /** Takes what a clause says; tells whether a part of the answer is pinned down now. */
    boolean pin(String digits, List<Formula> formulas) {
        String text = digits.toLowerCase(Locale.ROOT);
        take(TOO_SMALL, text, true);
        take(TOO_BIG, text, false);
        if ((SUBJECT.matcher(text).find() || asked.matcher(text).find())
                && !MORE_OR_LESS.matcher(text).find()) {
            NOT.matcher(text).results().forEach(found -> excluded.add(Rational.of(Long.parseLong(found.group(1)))));
            Matcher between = BETWEEN.matcher(text);
            while (between.find()) {
                bound(between.group(1), false, true);
                bound(between.group(2), false, false);
            }
            Matcher above = ABOVE.matcher(text);
            while (above.find()) {
                bound(above.group(1), CLOSED.matcher(above.group()).find(), true);
            }
            Matcher below = BELOW.matcher(text);
            while (below.find()) {
                bound(below.group(1), CLOSED.matcher(below.group()).find(), false);
            }
        }
        formulas.forEach(this::take);
        return rooms.entrySet().stream().anyMatch(room -> isPinned(room.getKey(), room.getValue()));
    }

    private void take(Pattern pattern, String text, boolean low) {
        pattern.matcher(text).results().forEach(found -> bound(found.group(1), false, low));
    }

    private void take(Formula formula) {
        for (int i = 0; i < formula.signs().size(); i++) {
            String sign = formula.signs().get(i);
            Expr left = formula.sides().get(i).expr();
            Expr right = formula.sides().get(i + 1).expr();
            if (!sign.startsWith("<") && !sign.startsWith(">")) {
                continue;
            }
            boolean closed = sign.endsWith("=");
            if (left instanceof Expr.Name) {
                Exact.value(right).ifPresent(value -> bound(value, closed, sign.startsWith(">")));
            } else if (right instanceof Expr.Name) {
                Exact.value(left).ifPresent(value -> bound(value, closed, sign.startsWith("<")));
            }
        }
    }

    private void bound(String number, boolean closed, boolean low) {
        try {
            String[] parts = number.split("/");
            Rational value = Rational.of(new java.math.BigDecimal(parts[0]));
            bound(parts.length > 1 ? value.over(Rational.of(new java.math.BigDecimal(parts[1]))) : value, closed, low);
        } catch (NumberFormatException | ArithmeticException unreadable) {
            // No number after all.
        }
    }

    private void bound(Rational at, boolean closed, boolean low) {
        rooms.replaceAll((value, room) -> {
            int order = value.compareTo(at);
            boolean holds = low ? order > 0 || closed && order == 0 : order < 0 || closed && order == 0;
            if (!holds) {
                return room;
            }
            if (low) {
                return room.low == null || room.low.compareTo(at) < 0
                        ? new Room(at, closed, room.high, room.highIn)
                        : room;
            }
            return room.high == null || room.high.compareTo(at) > 0 ? new Room(room.low, room.lowIn, at, closed) : room;
        });
    }

    private boolean isPinned(Rational value, Room room) {
        if (secret.isReached(value) || room.low == null || room.high == null) {
            return false;
        }
        Rational width = room.high.minus(room.low);
        Rational size = value.abs().compareTo(Rational.ONE) < 0 ? Rational.ONE : value.abs();
        if (width.compareTo(size.times(Rational.of(1, 7))) <= 0) {
            return true;
        }
        Optional<BigInteger> whole = value.isInteger() ? Optional.of(value.numerator()) : Optional.empty();
        if (whole.isEmpty()) {
            return false;
        }
        BigInteger first = room.lowIn ? room.low.ceil() : room.low.floor().add(BigInteger.ONE);
        BigInteger last = room.highIn ? room.high.floor() : room.high.ceil().subtract(BigInteger.ONE);
        if (last.subtract(first).bitLength() > 5) {
            return false;
        }
        long there = 0;
        long answers = 0;
        for (BigInteger one = first; one.compareTo(last) <= 0; one = one.add(BigInteger.ONE)) {
            Rational number = Rational.of(one);
            there += excluded.contains(number) ? 0 : 1;
            answers += secret.rationals().contains(number) ? 1 : 0;
        }
        return there == answers;
    }
}
