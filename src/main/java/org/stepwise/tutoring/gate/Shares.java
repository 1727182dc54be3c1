package org.stepwise.tutoring.gate;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.tree.Rational;
import org.stepwise.tutoring.gate.spoken.Digits;
import org.stepwise.tutoring.verify.Task;

/** The answer as two numbers of which it is the quotient: four of the ten, 3 : 1, 700 kilometres in ten hours. */
final class Shares {

    private static final String N = "(?<![\\p{L}\\d.,/^])(-?\\d{1,7})(?![\\d/]|[.,]\\d)";
    private static final Pattern PART = Pattern.compile(N
            + " (?:(?:\\p{L}+ ){0,3}out of|(?:\\p{L}+ )?(?:of|in)) (?:the|all|every|these|those|all the|each)? ?" + N);
    private static final Pattern RATIO = Pattern.compile(N + " ?(?::|/|to) ?" + N);
    private static final Pattern RATIO_WORD = Pattern.compile("\\b(?:ratio|odds|proportion|relation|compared)\\b");
    private static final Pattern RATE = Pattern.compile(
            N + " (?:[\\p{L}]{1,14}|[ck]?m) (?:in|for|every|per|each|during|within) (?:just |only |about )?" + N
                    + " \\p{L}{1,12}");
    private static final Pattern RISE = Pattern.compile(N + " (?:\\p{L}+ )?up\\b,? ?(?:and |for )?(?:every )?" + N
            + " (?:\\p{L}+ )?(?:across|over|to the right|along)");
    private static final Pattern FRACTION =
            Pattern.compile("\\b(?:numerator|top|above the (?:bar|line)|upstairs)[^\\d/]{0,25}" + N
                    + "[^\\d/]{0,12}\\b(?:denominator|below|under|underneath|at the bottom|on the bottom|downstairs)[^\\d/]{0,25}"
                    + N);
    private static final Pattern EVERY = Pattern.compile(
            "\\bevery (other|second|third|fourth|fifth|sixth|eighth|tenth) (?!term|number|step|line|time)");
    private static final List<String> ORDINALS =
            List.of("", "", "second", "third", "fourth", "fifth", "sixth", "", "eighth", "", "tenth");

    private final Secret secret;
    private final String prompt;

    Shares(Task task, Secret secret) {
        this.secret = secret;
        this.prompt = Digits.of(task.prompt(), true);
    }

    boolean tell(String before, String text) {
        if (!secret.hasNumbers()) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        String window = before.substring(Math.max(0, before.length() - 120)).toLowerCase(Locale.ROOT) + lower;
        return any(PART, lower, Rational::over)
                || any(RATE, lower, Rational::over)
                || any(RISE, lower, Rational::over)
                || any(FRACTION, window, Rational::over)
                || RATIO_WORD.matcher(lower).find()
                        && (any(RATIO, lower, Rational::over)
                                || any(RATIO, lower, (a, b) -> b.over(a))
                                || any(RATIO, lower, (a, b) -> a.over(a.plus(b)))
                                || any(RATIO, lower, (a, b) -> b.over(a.plus(b))))
                || every(lower);
    }

    private boolean any(Pattern pattern, String text, BiFunction<Rational, Rational, Rational> value) {
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            Rational one = Rational.of(Long.parseLong(matcher.group(1)));
            Rational other = Rational.of(Long.parseLong(matcher.group(2)));
            if (!other.isZero() && !one.isZero() && !one.plus(other).isZero() && !isGiven(matcher)) {
                Rational told = value.apply(one, other);
                if (secret.isValue(told) && !secret.isReached(told) && !told.equals(Rational.ONE)) {
                    return true;
                }
            }
            from = Math.max(matcher.start() + 1, matcher.end(1));
        }
        return false;
    }

    /** Both numbers stand in the problem. */
    private boolean isGiven(Matcher pair) {
        return has(pair.group(1)) && has(pair.group(2));
    }

    private boolean has(String number) {
        return Pattern.compile("(?<![\\d.])" + Pattern.quote(number) + "(?!\\d)")
                .matcher(prompt)
                .find();
    }

    /** Every fourth, or all but every fourth. */
    private boolean every(String text) {
        Matcher every = EVERY.matcher(text);
        while (every.find()) {
            int at = every.group(1).equals("other") ? 2 : ORDINALS.indexOf(every.group(1));
            Rational share = Rational.of(1, at);
            boolean told = secret.isValue(share) || secret.isValue(Rational.ONE.minus(share));
            if (told && !prompt.contains(every.group(1))) {
                return true;
            }
        }
        return false;
    }
}
