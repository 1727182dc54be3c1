package org.stepwise.tutoring.gate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.units.Quantities;
import org.stepwise.cas.units.QuantityReading;
import org.stepwise.cas.units.Unit;
import org.stepwise.grading.AnswerKind;
import org.stepwise.tutoring.verify.Task;

/** The answer in another unit: 22.2 m/s for 80 km/h. */
final class Quantity {

    private static final Pattern MEASURED =
            Pattern.compile("-?\\d+(?:[.,]\\d+)?\\s?[a-zA-Z°µ]{1,12}(?:(?:/|\\s?per\\s)[a-zA-Z]{1,9})?[²³]?");
    private static final Pattern POWERED = Pattern.compile(
            "(?i)\\b(square|cubic) (kilo|centi|deci|milli|)(?:met(?:re|er)s?)\\b|\\b(square|cubic) ([kcdm]?m)\\b");
    private static final Pattern EACH =
            Pattern.compile("(?i)(?<=\\p{L}) (?:each|every|an?|per|in one|in an?) (minute|hour|second|day)\\b");
    /** What is told, what the problem speaks of, and how many of the one are one of the other. */
    private static final List<Coin> COINS = List.of(
            new Coin("cents?|ct|pence|pennies", "euro|dollar|pound|€|\\$", 100),
            new Coin("months?", "years?|old", 12),
            new Coin("days?", "weeks?", 7),
            new Coin("minutes?|min", "hours?", 60),
            new Coin("seconds?", "minutes?", 60),
            new Coin("hours?", "days?", 24));

    private static final int MOST = 20;

    private record Coin(Pattern told, Pattern asked, long many) {

        Coin(String told, String asked, long many) {
            this(
                    Pattern.compile("(?i)(?<![\\d.,])(\\d{1,9}) (?:" + told + ")\\b"),
                    Pattern.compile("(?i)" + asked),
                    many);
        }
    }

    private final QuantityReading.@Nullable Quantity wanted;
    private final String prompt;
    private final Secret secret;
    private final boolean number;

    Quantity(Task task, Secret secret) {
        this.secret = secret;
        this.number = task.kind() == AnswerKind.NUMBER || task.kind() == AnswerKind.UNITS;
        this.prompt = task.prompt();
        this.wanted = task.kind() == AnswerKind.UNITS
                        && Quantities.read(task.answer(), ReadOptions.defaults())
                                instanceof QuantityReading.Quantity quantity
                ? quantity
                : null;
    }

    boolean tells(String said) {
        if (number && coins(said)) {
            return true;
        }
        if (wanted == null) {
            return false;
        }
        String text = EACH.matcher(POWERED.matcher(said).replaceAll(Quantity::powered))
                .replaceAll(found -> "/"
                        + Map.of("minute", "min", "hour", "h", "second", "s", "day", "d")
                                .get(found.group(1).toLowerCase(Locale.ROOT)));
        Matcher measured = MEASURED.matcher(text);
        for (int i = 0; i < MOST && measured.find(); i++) {
            String written = measured.group().replaceAll("\\s?per\\s", "/");
            if (!prompt.contains(measured.group())
                    && Quantities.read(written, ReadOptions.defaults()) instanceof QuantityReading.Quantity told
                    && isSame(told, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** 6800 cents for 68 euros. */
    private boolean coins(String text) {
        return COINS.stream()
                .filter(coin -> coin.asked.matcher(prompt).find())
                .flatMap(coin -> coin.told
                        .matcher(text)
                        .results()
                        .filter(found -> !prompt.contains(found.group(1)))
                        .map(found ->
                                Rational.of(Long.parseLong(found.group(1))).over(Rational.of(coin.many))))
                .anyMatch(value -> secret.isValue(value) && !secret.isReached(value));
    }

    private static String powered(MatchResult found) {
        boolean words = found.group(1) != null;
        String prefix = words ? found.group(2).toLowerCase(Locale.ROOT) : "";
        String unit = words ? (prefix.isEmpty() ? "m" : prefix.charAt(0) + "m") : found.group(4);
        boolean square = (words ? found.group(1) : found.group(3)).equalsIgnoreCase("square");
        return unit + (square ? "²" : "³");
    }

    private static boolean isSame(QuantityReading.Quantity told, QuantityReading.Quantity wanted) {
        Unit from = told.unit();
        Unit to = wanted.unit();
        Optional<Rational> one = Exact.value(told.number());
        Optional<Rational> other = Exact.value(wanted.number());
        if (!from.comparable(to) || from.turns() != to.turns() || one.isEmpty() || other.isEmpty()) {
            return false;
        }
        Rational mine = one.get().times(from.factor());
        Rational theirs = other.get().times(to.factor());
        return mine.minus(theirs).abs().compareTo(theirs.abs().times(Rational.of(1, 150))) <= 0;
    }
}
