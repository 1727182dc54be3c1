package org.stepwise.tutoring.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.tutoring.verify.Formula;
import org.stepwise.tutoring.verify.Side;

/** Values of the way: what comes out where the numbers of the problem are put together, and facts that check the answer. */
final class Ways {

    private static final Set<Rational> FREE = Set.of(
            Rational.ONE,
            Rational.of(2),
            Rational.of(1, 2),
            Rational.of(1, 3),
            Rational.of(1, 4),
            Rational.of(1, 5),
            Rational.of(1, 10),
            Rational.of(100));
    private static final Pattern RESULT = Pattern.compile(
            "(?i)\\b(?:you|they|we) (?:save|pay|lose|win|gain) (\\d+(?:\\.\\d+)?)\\b|\\b(?:there )?(?:is|are|leaves|remains?) (\\d+(?:\\.\\d+)?)(?: \\p{L}+)? (?:left|over)\\b"
                    + "|(?<![\\d.])(\\d+(?:\\.\\d+)?)(?: \\p{L}+)? (?:(?:is|are) left|remains?\\b|dearer\\b|cheaper\\b)");
    private static final Pattern SAID = Pattern.compile(
            "(?i)\\b(?:is|are|gives?|makes?|pays?|costs?|worth|get) (?:only |just )?(\\d+(?:\\.\\d+)?)(?![\\d/%]|[.,]\\d| ?[-+*·^=])");

    private final Secret secret;
    private final Set<Rational> combined = new HashSet<>();
    private final Set<Rational> leaves = new HashSet<>(FREE);

    Ways(Secret secret) {
        this.secret = secret;
        List<Rational> seen = secret.seen().stream()
                .filter(value -> value.bits() < 40)
                .limit(12)
                .toList();
        leaves.addAll(seen);
        for (Rational one : seen) {
            leaves.add(one.times(one));
            for (Rational other : seen) {
                Rational twice = other.plus(other);
                combined.addAll(List.of(one.plus(other), one.minus(other), one.times(other), one.minus(twice)));
                if (!other.isZero()) {
                    combined.add(one.over(other));
                }
                // 60 euros in the ratio 2 : 3 make parts of 12.
                seen.stream()
                        .map(other::plus)
                        .filter(whole -> !whole.isZero())
                        .map(one::over)
                        .filter(Rational::isInteger)
                        .forEach(combined::add);
            }
        }
    }

    /** 15% of 80 is 12, in words: all numbers of the problem on one side, on the other one from which a last step leads to the answer. */
    boolean isNewValue(Formula closed) {
        boolean worded = closed.text().replaceAll("\\\\[a-zA-Z]+", "").matches("(?s).*\\p{L}.*")
                || closed.sides().stream().anyMatch(Side::worded);
        if (!worded || !closed.isEquation() || closed.sides().size() != 2) {
            return false;
        }
        Expr left = closed.sides().getFirst().expr();
        Expr right = closed.sides().getLast().expr();
        return isNewValue(left, right) || isNewValue(right, left);
    }

    private boolean isNewValue(Expr worked, Expr result) {
        Optional<Rational> value = Exact.value(result);
        List<Rational> used = new ArrayList<>();
        return value.isPresent()
                && (result.children().isEmpty() || LeakGate.isPlain(result))
                && !worked.children().isEmpty()
                && !secret.isSeen(value.get())
                && numbers(worked, used)
                && used.size() > 1
                && leaves.containsAll(used)
                && isLastButOne(value.get())
                && usesAll(used)
                && Equality.equal(worked, result);
    }

    private boolean isLastButOne(Rational value) {
        List<Rational> steps = new ArrayList<>(List.of(
                value.over(Rational.of(2)),
                value.plus(value),
                value.times(Rational.of(4)),
                value.plus(Rational.ONE),
                value.minus(Rational.ONE)));
        for (Rational number : secret.seen()) {
            steps.addAll(List.of(value.plus(number), value.minus(number), number.minus(value), value.times(number)));
            if (!number.isZero() && !value.isZero()) {
                steps.addAll(List.of(value.over(number), number.over(value)));
            }
        }
        return steps.stream().anyMatch(secret::isValue)
                || secret.rationals().stream()
                        .anyMatch(answer -> answer.times(answer).equals(value));
    }

    /** Nothing of the problem is left to bring in. */
    private boolean usesAll(List<Rational> used) {
        Set<Rational> there = new HashSet<>();
        for (Rational number : used) {
            there.addAll(List.of(number, number.times(Rational.of(100))));
            secret.seen().stream()
                    .filter(seen -> seen.times(seen).equals(number))
                    .forEach(there::add);
        }
        return secret.seen().stream()
                .filter(number -> !FREE.contains(number) || number.isInteger())
                .filter(number -> number.compareTo(Rational.ONE) > 0)
                .allMatch(there::contains);
    }

    /** 2^6 = 64 for the logarithm of 64, 4 + 5 = 9 for the roots 4 and 5: the problem's numbers and the answer's. */
    boolean isFact(Formula closed) {
        List<Rational> used = new ArrayList<>();
        if (!closed.isEquation()
                || closed.sides().stream()
                        .allMatch(side -> side.expr().children().isEmpty())
                || !closed.sides().stream().allMatch(side -> numbers(side.expr(), used))) {
            return false;
        }
        Set<Rational> wanted = new HashSet<>();
        for (Expr part : secret.parts()) {
            List<Rational> inside = new ArrayList<>();
            numbers(part, inside);
            wanted.addAll(inside);
        }
        Set<Rational> fresh = new HashSet<>();
        wanted.stream()
                .map(Rational::abs)
                .filter(number -> number.compareTo(Rational.ONE) > 0
                        && !secret.isSeen(number)
                        && !secret.isReached(number)
                        && !secret.isReached(number.negate()))
                .forEach(fresh::add);
        Set<Rational> absolute = new HashSet<>();
        used.forEach(number -> absolute.add(number.abs()));
        boolean ofProblem =
                absolute.stream().anyMatch(number -> number.compareTo(Rational.ONE) > 0 && !fresh.contains(number));
        return !fresh.isEmpty()
                && ofProblem
                && absolute.containsAll(fresh)
                && absolute.stream()
                        .allMatch(number -> fresh.contains(number)
                                || secret.isSeen(number)
                                || number.equals(Rational.of(2))
                                || wanted.contains(number))
                && absolute.size() > fresh.size()
                && Equality.equal(
                        closed.sides().getFirst().expr(),
                        closed.sides().getLast().expr());
    }

    /** 3·3·3·3 = 81, where 4 is looked for. */
    boolean counts(Formula closed) {
        return closed.sides().stream()
                .map(Side::expr)
                .anyMatch(side -> side instanceof Expr.Product(List<Expr> factors, var _)
                        && factors.size() > 2
                        && factors.stream().allMatch(factors.getFirst()::equals)
                        && factors.getFirst().children().isEmpty()
                        && isFresh(Rational.of(factors.size())));
    }

    private boolean isFresh(Rational value) {
        return secret.isValue(value) && !secret.isSeen(value) && !secret.isReached(value);
    }

    /** 72 is 36 times 2, where a root is to be taken out. */
    boolean isSplit(Formula closed) {
        return secret.hasConstants()
                && closed.isEquation()
                && closed.sides().size() == 2
                && closed.sides().stream()
                        .anyMatch(side -> Exact.value(side.expr())
                                .filter(value -> side.expr().children().isEmpty()
                                        && secret.isSeen(value)
                                        && value.compareTo(Rational.of(7)) > 0)
                                .isPresent())
                && closed.sides().stream().anyMatch(side -> side.expr() instanceof Expr.Product)
                && Equality.equal(
                        closed.sides().getFirst().expr(),
                        closed.sides().getLast().expr());
    }

    private static boolean numbers(Expr expr, List<Rational> numbers) {
        Optional<Rational> value = expr.children().isEmpty()
                        || expr instanceof Expr.Suffixed
                        || expr instanceof Expr.Quotient
                                && expr.children().stream()
                                        .allMatch(child -> Exact.value(child)
                                                        .filter(Rational.ONE::equals)
                                                        .isPresent()
                                                || child.children().isEmpty())
                                && isUnitFraction(expr)
                ? Exact.value(expr)
                : Optional.empty();
        if (value.isPresent()) {
            numbers.add(value.get());
            return true;
        }
        return !expr.children().isEmpty() && expr.children().stream().allMatch(child -> numbers(child, numbers));
    }

    private static boolean isUnitFraction(Expr quotient) {
        return Exact.value(quotient)
                .filter(value -> FREE.contains(value) && !value.isInteger())
                .isPresent();
    }

    /** You save 12 euros; there are 22 left. */
    boolean tell(String digits) {
        Matcher result = RESULT.matcher(digits);
        while (result.find()) {
            String number = result.group(1) != null
                    ? result.group(1)
                    : result.group(2) != null ? result.group(2) : result.group(3);
            if (number.length() < 9) {
                Rational value = Rational.of(new java.math.BigDecimal(number));
                if (value.compareTo(Rational.of(4)) > 0 && combined.contains(value) && !secret.isSeen(value)) {
                    return true;
                }
            }
        }
        return SAID.matcher(digits)
                .results()
                .map(found -> found.group(1))
                .filter(number -> number.length() < 9)
                .map(number -> Rational.of(new java.math.BigDecimal(number)))
                .anyMatch(value -> value.compareTo(Rational.of(4)) > 0
                        && !secret.isSeen(value)
                        && (combined.contains(value) || secret.isSeen(value.times(value)))
                        && isLastButOne(value));
    }
}
