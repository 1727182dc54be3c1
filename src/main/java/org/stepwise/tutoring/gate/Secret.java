package org.stepwise.tutoring.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Nearness;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;
import org.stepwise.cas.tree.Trees;
import org.stepwise.grading.AnswerKind;
import org.stepwise.tutoring.verify.Task;

/** What must not be told: the parts of the answer, and what of them the pupil can read already. */
final class Secret {

    private static final Pattern PERCENT = Pattern.compile("(?iu)%|per ?cent|prozent|pour ?cent|por ciento");
    private static final Pattern PRICE = Pattern.compile("^\\s*[€$£]?\\s?(-?\\d{1,12}(?:\\.\\d{1,6})?)(?![\\d/^.])");

    private final Task task;
    private final List<Expr> constants = new ArrayList<>();
    private final List<Rational> rationals = new ArrayList<>();
    /** Near the constants. */
    private final List<Rational> decimals = new ArrayList<>();

    private final List<Expr> expressions = new ArrayList<>();
    private final Readable readable;

    Secret(Task task) {
        this.task = task;
        this.readable = new Readable(task);
        task.answers().forEach(this::add);
        if (task.answers().isEmpty() && task.kind() == AnswerKind.UNITS) {
            priced(task.answer());
        }
        for (Map<String, Expr> point : task.points()) {
            point.values().forEach(this::add);
        }
        if (task.kind() == AnswerKind.FACTORED) {
            task.answers().stream()
                    .filter(Expr.Product.class::isInstance)
                    .flatMap(answer -> answer.children().stream())
                    .filter(factor -> factor instanceof Expr.Sum)
                    .forEach(this::add);
        }
        if (task.kind() == AnswerKind.COMPLETED_SQUARE) {
            // The bracket of (x + 4)^2 - 13.
            task.answers().stream()
                    .filter(Expr.Sum.class::isInstance)
                    .flatMap(answer -> answer.children().stream())
                    .filter(term -> term instanceof Expr.Power power && power.base() instanceof Expr.Sum)
                    .forEach(this::add);
        }
    }

    /** The number in front of what is no unit of measurement: 48 euros. */
    private void priced(String answer) {
        Matcher number = PRICE.matcher(answer);
        if (number.find()) {
            rationals.add(Rational.of(new BigDecimal(number.group(1))));
        }
    }

    private void add(Expr part) {
        if (!part.variables().isEmpty()) {
            expressions.add(task.kind() == AnswerKind.INTEGRAL ? withoutConstant(part) : part);
            return;
        }
        if (part instanceof Expr.Suffixed(Expr degrees, Suffix suffix, Span _) && suffix == Suffix.DEGREES) {
            // 150 is as good as 150 degrees.
            Exact.value(degrees).ifPresent(rationals::add);
        }
        Optional<Rational> exact = Exact.value(part);
        if (exact.isPresent()) {
            rationals.add(exact.get());
            if (part.children().isEmpty() && PERCENT.matcher(task.prompt()).find()) {
                // 56 % are 0.56.
                rationals.add(exact.get().over(Rational.of(100)));
            }
        } else {
            constants.add(part);
            Nearness.rounded(part, 8).ifPresent(decimals::add);
        }
    }

    private static Expr withoutConstant(Expr part) {
        return part instanceof Expr.Sum sum
                ? Build.sum(sum.terms().stream()
                        .filter(term -> !(term instanceof Expr.Name(String name, var _) && "CcKkD".contains(name)))
                        .toList())
                : part;
    }

    /** Whether this stands in the problem or in the pupil's lines. */
    boolean isKnown(Expr expr) {
        return readable.isKnown(expr);
    }

    boolean isSeen(Rational value) {
        return readable.isSeen(value);
    }

    /** Whether the pupil has said that it is the solution. */
    boolean isReached(Rational value) {
        return readable.isReached(value);
    }

    boolean isReachedValue(Expr value) {
        return Exact.value(value).map(this::isReached).orElse(false);
    }

    /** The numbers that stand in the problem or in the pupil's lines. */
    Set<Rational> seen() {
        return readable.seen();
    }

    /** The answer's numbers as they are written; those in the brackets where it is a product. */
    List<Expr> parts() {
        boolean factored = task.kind() == AnswerKind.FACTORED;
        return task.answers().stream()
                .flatMap(answer -> factored
                        ? answer.children().stream().flatMap(child -> child.children().stream())
                        : Stream.of(answer))
                .filter(part -> part.variables().isEmpty())
                .toList();
    }

    boolean hasConstants() {
        return !constants.isEmpty();
    }

    boolean hasNumbers() {
        return !rationals.isEmpty() || !constants.isEmpty();
    }

    List<Rational> rationals() {
        return rationals;
    }

    /** Whether the number is a part of the answer, or one rounded to what is written. */
    boolean isValue(Expr number) {
        Optional<Rational> exact = Exact.value(number);
        if (exact.isPresent() && isValue(exact.get())) {
            return true;
        }
        int places = Nearness.places(number);
        for (Expr constant : constants) {
            boolean same = places >= 1 && exact.isPresent()
                    ? Nearness.within(number, constant, Rational.of(10).power(-places), false)
                            .orElse(false)
                    : exact.isEmpty() && Equality.equal(constant, number);
            if (same) {
                return true;
            }
        }
        return exact.isEmpty()
                && number.children().size() > 0
                && rationals.stream().anyMatch(value -> isNumber(number, value));
    }

    private static boolean isNumber(Expr number, Rational value) {
        return Constants.equal(number, Build.number(value)).orElse(false);
    }

    /** Whether a number is another one, or that rounded. */
    static boolean isRounded(Expr exact, Expr number) {
        Optional<Rational> value = Exact.value(number);
        Optional<Rational> part = Exact.value(exact).or(() -> Nearness.rounded(exact, 8));
        return Equality.equal(exact, number)
                || part.isPresent() && value.isPresent() && isRounded(part.get(), value.get());
    }

    boolean isValue(Rational value) {
        return rationals.stream().anyMatch(part -> part.equals(value) || isRounded(part, value))
                || !value.isInteger() && decimals.stream().anyMatch(part -> isRounded(part, value));
    }

    /** 0.33 and 0.333 for a third; 1.99 for 2 is as good as the answer. */
    private static boolean isRounded(Rational part, Rational value) {
        if (value.isInteger()) {
            return false;
        }
        if (value.denominator().bitLength() >= 40) {
            return false;
        }
        Rational distance = part.minus(value).abs();
        return distance.compareTo(part.abs().times(Rational.of(1, 150))) <= 0
                || !value.isZero()
                        && value.denominator().bitLength() > 4
                        && distance.compareTo(halfOfLastPlace(value)) <= 0;
    }

    /** 0.005 for 0.33. */
    private static Rational halfOfLastPlace(Rational decimal) {
        Rational place = Rational.ONE;
        for (int i = 0; i < 12 && !decimal.over(place).isInteger(); i++) {
            place = place.over(Rational.of(10));
        }
        return place.over(Rational.of(2));
    }

    /** Whether the expression in letters is the answer or one of its parts in some form. */
    boolean isExpression(Expr expr) {
        Expr plain = task.kind() == AnswerKind.INTEGRAL ? withoutConstant(expr) : expr;
        return Trees.isValue(plain)
                && !plain.variables().isEmpty()
                && expressions.stream()
                        .anyMatch(part -> part.variables().equals(plain.variables())
                                && (Equality.equal(part, plain)
                                        || task.kind() == AnswerKind.FACTORED && isTurned(part, plain)));
    }

    private static boolean isTurned(Expr part, Expr plain) {
        return part instanceof Expr.Sum && Equality.equal(part, Build.negation(plain));
    }

    /** As short as the answer itself, or worked out as it is. */
    boolean isAnswerLike(Expr expr) {
        return expressions.stream().anyMatch(part -> Trees.size(expr) <= Trees.size(part) + 1);
    }

    List<Expr> expressions() {
        return expressions;
    }
}
