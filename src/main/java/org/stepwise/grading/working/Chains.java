package org.stepwise.grading.working;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.sets.RealSet;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** Lines with several equals signs. */
final class Chains {

    /** Judges one value from another. */
    interface Values {
        Step step(Expr before, Expr after);
    }

    private Chains() {}

    /** The sides of a line of nothing but equals signs; null if it is another line. */
    static @Nullable List<Expr> sides(Expr expr) {
        return expr instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                        && signs.stream().allMatch(sign -> sign == Sign.EQUAL)
                ? sides
                : null;
    }

    /** f'(x) = 3x² - 6x = 0 names a function's term and asks where it is 0; other lines say one thing. */
    static List<Line> askedOf(Line line) {
        if (line
                        instanceof
                        Line.Statement(Expr.Relation(List<Expr> sides, List<Sign> signs, Span span), boolean continued)
                && sides.size() > 2
                && signs.stream().allMatch(sign -> sign == Sign.EQUAL)
                && sides.getFirst() instanceof Expr.Application
                && sides.getLast().variables().isEmpty()
                && !sides.get(sides.size() - 2).variables().isEmpty()) {
            int end = sides.size() - 1;
            return List.of(
                    new Line.Statement(
                            new Expr.Relation(sides.subList(0, end), signs.subList(0, end - 1), span), continued),
                    new Line.Statement(Build.equation(sides.get(end - 1), sides.get(end)), false));
        }
        return List.of(line);
    }

    static @Nullable Expr lastSide(Expr expr) {
        List<Expr> sides = sides(expr);
        return sides == null ? null : sides.getLast();
    }

    /** Sides that are equal whatever the letters are, written out to reckon. */
    static boolean isIdentity(Expr expr) {
        List<Expr> sides = sides(expr);
        return sides != null
                && IntStream.range(1, sides.size()).allMatch(i -> Equality.equal(sides.get(i - 1), sides.get(i)));
    }

    /** 7 + 1 = 9 */
    static boolean isUntrue(Expr expr) {
        return expr.variables().isEmpty()
                && sides(expr) instanceof List<Expr> sides
                && Equality.compare(sides.getFirst(), sides.getLast()) instanceof Comparison.Different;
    }

    /** 3 + 4 = 7 * 2 = 14, or 2x = 4 = x = 2: at least two equals signs that cannot all be true. */
    static boolean falseInItself(Expr expr) {
        if (expr instanceof Expr.Or || expr instanceof Expr.And || expr instanceof Expr.Listing) {
            return expr.children().stream().anyMatch(Chains::falseInItself);
        }
        List<Expr> sides = sides(expr);
        if (sides == null || sides.size() < 3) {
            return false;
        }
        for (int i = 1; i < sides.size(); i++) {
            if (sides.get(i - 1).variables().isEmpty()
                    && sides.get(i).variables().isEmpty()
                    && Equality.compare(sides.get(i - 1), sides.get(i)) instanceof Comparison.Different) {
                return true;
            }
        }
        Set<String> letters = expr.variables();
        return letters.size() == 1
                && RealSet.of(expr, letters.iterator().next())
                        .filter(RealSet::isEmpty)
                        .isPresent();
    }

    /**
     * After an expression, a line of equal sides: one of them is the expression, or the first one names it.
     *
     * @param joined whether the line starts with an equals sign, so that the expression is its first side
     */
    static Step continued(Expr value, Expr next, boolean joined, Values values) {
        List<Expr> sides = sides(next);
        if (sides == null) {
            return Step.undecided();
        }
        boolean name = sides.getFirst() instanceof Expr.Name || sides.getFirst() instanceof Expr.Application;
        List<Expr> equal = name && !value.equals(sides.getFirst()) ? sides.subList(1, sides.size()) : sides;
        if (joined) {
            equal = new ArrayList<>(sides);
            equal.addFirst(value);
        }
        boolean known = joined || sides(value, equal);
        boolean elsewhere = !known && equal.size() > 1 && !next.variables().isEmpty();
        if (elsewhere || !joined && isSolvedFor(equal)) {
            return Step.undecided();
        }
        Step step = Step.plain(Transition.EQUIVALENT);
        for (int i = 1; i < equal.size(); i++) {
            Step link = values.step(equal.get(i - 1), equal.get(i));
            if (link.how() == Transition.WRONG) {
                return link.rule() != null ? link : Step.of(Transition.WRONG, "chain", Map.of());
            }
            step = link.how() == Transition.UNDECIDED ? link : step;
        }
        if (known) {
            return step;
        }
        return equal.size() == 1 && name ? values.step(value, equal.getFirst()) : Step.undecided();
    }

    /** An expression set equal to a number: that asks for its zeros, and is no step of reckoning. */
    private static boolean isSolvedFor(List<Expr> sides) {
        return sides.size() == 2
                && sides.getLast().variables().isEmpty()
                && !sides.getFirst().variables().isEmpty()
                && !Equality.equal(sides.getFirst(), sides.getLast());
    }

    private static boolean sides(Expr value, List<Expr> sides) {
        return sides.stream().anyMatch(side -> Equality.equal(value, side));
    }
}
