package org.stepwise.grading;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets of numbers as textbooks name them: ℝ⁺, ℝ_{≥0}, {n ∈ ℕ | 1 ≤ n ≤ 3}. */
final class NumberSets {

    private static final String REALS =
            "(?:ℝ|\\\\mathbb\\s*(?:\\{\\s*R\\s*}|R(?![A-Za-z]))|\\\\(?:R|reals)(?![A-Za-z]))\\s*";
    private static final String WHOLE =
            "(?:[ℕℤ]|\\\\mathbb\\s*(?:\\{\\s*[NZ]\\s*}|[NZ](?![A-Za-z]))|\\\\[NZ](?![A-Za-z])|[NZ](?![A-Za-z]))\\s*";
    private static final String ZERO = "(?:_\\s*(?:0|\\{\\s*0\\s*})|₀)\\s*";
    private static final String PLUS = "(?:[_^]\\s*(?:\\+|\\{\\s*\\+\\s*})|⁺|₊)\\s*";
    private static final String MINUS = "(?:[_^]\\s*(?:[-−]|\\{\\s*[-−]\\s*})|⁻|₋)\\s*";

    private static final Pattern FROM_ZERO = Pattern.compile(REALS + "(?:" + PLUS + ZERO + "|" + ZERO + PLUS
            + "|_\\s*\\{\\s*(?:≥|>=|\\\\geq?(?:slant)?(?![a-z]))\\s*0\\s*})");
    private static final Pattern TO_ZERO = Pattern.compile(REALS + "(?:" + MINUS + ZERO + "|" + ZERO + MINUS
            + "|_\\s*\\{\\s*(?:≤|<=|\\\\leq?(?:slant)?(?![a-z]))\\s*0\\s*})");
    private static final Pattern POSITIVE =
            Pattern.compile(REALS + "(?:" + PLUS + "|_\\s*\\{\\s*(?:>|\\\\gt(?![a-z]))\\s*0\\s*})");
    private static final Pattern NEGATIVE =
            Pattern.compile(REALS + "(?:" + MINUS + "|_\\s*\\{\\s*(?:<|\\\\lt(?![a-z]))\\s*0\\s*})");
    private static final Pattern WITHOUT_ZERO = Pattern.compile(
            REALS + "(?:[_^]\\s*(?:\\*|\\{\\s*\\*\\s*})|_\\s*\\{\\s*(?:≠|!=|\\\\neq?(?![a-z]))\\s*0\\s*})");

    private static final String LESS = "(<=|<|≤|\\\\leq?(?:slant)?(?![a-z])|\\\\lt(?![a-z]))";
    private static final Pattern RANGE =
            Pattern.compile("\\s*(?:\\\\left)?\\\\?\\{\\s*([a-z])\\s*(?:∈|\\\\in(?![a-z])|\\bin\\b)\\s*("
                    + WHOLE + ")(?:[:|]|\\\\mid(?![a-z])|\\\\vert(?![a-z]))\\s*([-−]?\\d{1,9})\\s*" + LESS
                    + "\\s*\\1\\s*" + LESS + "\\s*([-−]?\\d{1,9})\\s*(?:\\\\right)?\\\\?}\\s*");
    private static final int MOST_ELEMENTS = 50;

    private NumberSets() {}

    /** The text with each such set as an interval or a list. */
    static String spelled(String text) {
        if (text.indexOf('R') >= 0 || text.indexOf('ℝ') >= 0 || text.contains("\\reals")) {
            String closed = TO_ZERO.matcher(FROM_ZERO.matcher(text).replaceAll("[0; ∞)"))
                    .replaceAll("(-∞; 0]");
            String open = NEGATIVE.matcher(POSITIVE.matcher(closed).replaceAll("(0; ∞)"))
                    .replaceAll("(-∞; 0)");
            return WITHOUT_ZERO.matcher(open).replaceAll("(ℝ ∖ {0})");
        }
        Matcher range = RANGE.matcher(text);
        return range.matches() ? listed(range, text) : text;
    }

    /** Whether 0 is a natural number is not settled, so it must not matter. */
    private static String listed(Matcher range, String text) {
        BigInteger from = whole(range.group(3)).add(strict(range.group(4)));
        BigInteger to = whole(range.group(6)).subtract(strict(range.group(5)));
        boolean natural = range.group(2).matches(".*[Nℕ].*");
        if (natural && from.signum() <= 0 || to.subtract(from).bitLength() > 6) {
            return text;
        }
        return Stream.iterate(from, n -> n.compareTo(to) <= 0, n -> n.add(BigInteger.ONE))
                .limit(2L * MOST_ELEMENTS)
                .map(BigInteger::toString)
                .collect(Collectors.joining("; ", "{", "}"));
    }

    private static BigInteger whole(String text) {
        return new BigInteger(text.replace('−', '-'));
    }

    private static BigInteger strict(String sign) {
        return sign.equals("<") || sign.startsWith("\\lt") ? BigInteger.ONE : BigInteger.ZERO;
    }
}
