package org.stepwise.tutoring.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.tutoring.verify.Task;

/**
 * The next line of a calculation, where one may be told: it has the value of the answer, as each line of a calculation has, and
 * leaves the reckoning to the pupil. It is made of the problem's numbers and of what formulas bring along.
 */
final class NextReckoning {

    private static final int LEFT_TO_DO = 3;
    private static final int MOST_SEEN = 12;
    /** Factors of formulas: of triangles, cones, spheres, angles, percent. */
    private static final Set<Rational> USUAL = Set.of(
            Rational.of(2), Rational.of(3), Rational.of(4), Rational.of(100), Rational.of(180), Rational.of(360));

    private final Task task;
    private final Secret secret;
    private final boolean oneLine;
    private final Set<Rational> numbers = new HashSet<>(USUAL);
    private String told = "";

    NextReckoning(Task task, Secret secret, boolean oneLine) {
        this.task = task;
        this.secret = secret;
        this.oneLine = oneLine;
        List<Rational> seen = secret.seen().stream().limit(MOST_SEEN).toList();
        numbers.addAll(seen);
        for (Rational one : seen) {
            numbers.add(one.minus(Rational.ONE));
            numbers.add(one.plus(Rational.ONE));
            seen.forEach(other -> numbers.add(one.minus(other)));
        }
    }

    /** Whether it is that line; the first such one is, and no other after it. */
    boolean takes(Expr closed) {
        if (!oneLine || !task.ground().letters().isEmpty() || signs(closed) < LEFT_TO_DO || !isOfProblem(closed)) {
            return false;
        }
        String line = Canon.of(closed);
        if (told.isEmpty()) {
            told = line;
        }
        return told.equals(line);
    }

    private static int signs(Expr expr) {
        int here = Math.max(expr.children().size() - 1, 0);
        return here + expr.children().stream().mapToInt(NextReckoning::signs).sum();
    }

    /** 48 + 0 + 0 + 0 and 96 / 2 * 1 are made of the answer. */
    private boolean isOfProblem(Expr expr) {
        if (expr.children().isEmpty()) {
            Optional<Rational> value = Exact.value(expr);
            return value.isEmpty()
                    || secret.isSeen(value.get())
                    || numbers.contains(value.get()) && !secret.isValue(value.get());
        }
        if (expr instanceof Expr.Quotient
                && Exact.value(expr).map(this::isSeenFraction).orElse(false)) {
            return true;
        }
        boolean neutral = switch (expr) {
            case Expr.Sum(List<Expr> terms, Span _) -> terms.stream().anyMatch(term -> isNumber(term, 0));
            case Expr.Product(List<Expr> factors, Span _) ->
                factors.stream().anyMatch(factor -> isNumber(factor, 1) || isNumber(factor, 0));
            case Expr.Quotient(Expr _, Expr below, Span _) -> isNumber(below, 1);
            case Expr.Power(Expr _, Expr exponent, Span _) -> isNumber(exponent, 1);
            default -> false;
        };
        boolean unit = expr instanceof Expr.Quotient || expr instanceof Expr.Sum;
        return !neutral && expr.children().stream().allMatch(child -> unit && isNumber(child, 1) || isOfProblem(child));
    }

    /** 8/12 for the problem's 2/3. */
    private boolean isSeenFraction(Rational value) {
        return !value.isInteger() && secret.isSeen(value);
    }

    private static boolean isNumber(Expr expr, int number) {
        return expr.variables().isEmpty()
                && Exact.value(expr).map(Rational.of(number)::equals).orElse(false);
    }
}
