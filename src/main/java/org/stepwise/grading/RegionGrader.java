package org.stepwise.grading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.sets.RealSet;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** Intervals, unions and inequalities, all taken as sets of real numbers. */
final class RegionGrader implements Grader {

    private static final double NOTATION_SLIP = 0.5;
    private static final Set<String> NUMBERS = Set.of("k", "m", "n");

    @Override
    public Verdict grade(AnswerKey key, Expr expected, Expr answer) {
        String letter = letter(key, expected, answer);
        Optional<RealSet> known = RealSet.of(expected, letter);
        boolean repeated = letter != null && isNumbered(answer, letter);
        if ((known.isEmpty() || repeated) && StatementGrader.isStatement(expected)) {
            return new StatementGrader().grade(key, expected, answer);
        }
        RealSet wanted = known.orElseThrow(() -> UnusableKey.of("interval", key.expected()));
        if (letter != null && !Set.of(letter).containsAll(answer.variables())) {
            return Verdicts.invalid(answer, "other-letters", letter);
        }
        if (mixed(answer)) {
            return Verdicts.invalid(answer, "shape.and-or");
        }
        Optional<RealSet> given = RealSet.of(answer, letter);
        if (given.isEmpty()) {
            if (isBackwards(answer)) {
                return Verdicts.invalid(answer, "interval.backwards");
            }
            return setLike(answer) ? Verdicts.undecided() : Verdicts.invalid(answer, "shape.interval");
        }
        Optional<Boolean> same = wanted.same(given.get());
        if (same.isEmpty()) {
            return Verdicts.undecided();
        }
        if (same.get()) {
            return isClosedAtInfinity(answer)
                    ? Verdicts.partly(NOTATION_SLIP, "interval.infinity")
                    : Verdicts.correct("region");
        }
        return Verdicts.incorrect(wanted.sameButForEnds(given.get()).orElse(false) ? "interval.ends" : "incorrect");
    }

    /** 2k pi < x < pi + 2k pi: a stretch for every whole k. */
    private static boolean isNumbered(Expr answer, String letter) {
        Set<String> others = new HashSet<>(answer.variables());
        return others.remove(letter) && !others.isEmpty() && NUMBERS.containsAll(others);
    }

    /** Whether an interval in it has its larger end first. */
    private static boolean isBackwards(Expr answer) {
        return answer instanceof Expr.Bracketed(Bracket _, List<Expr> items, Bracket _, Span span)
                        && items.size() == 2
                        && RealSet.of(answer, null).isEmpty()
                        && RealSet.of(new Expr.Bracketed(Bracket.ROUND, items.reversed(), Bracket.ROUND, span), null)
                                .isPresent()
                || answer.children().stream().anyMatch(RegionGrader::isBackwards);
    }

    /** [0, ∞] as if infinity were one of the numbers. */
    private static boolean isClosedAtInfinity(Expr answer) {
        return answer instanceof Expr.Bracketed(Bracket left, List<Expr> items, Bracket right, Span _)
                        && (left == Bracket.SQUARE && isInfinite(items.getFirst())
                                || right == Bracket.SQUARE && isInfinite(items.getLast()))
                || answer.children().stream().anyMatch(RegionGrader::isClosedAtInfinity);
    }

    private static boolean isInfinite(Expr end) {
        return end instanceof Expr.Symbol symbol && symbol.constant() == Constant.INFINITY
                || end instanceof Expr.Negation negation && isInfinite(negation.operand());
    }

    private static @Nullable String letter(AnswerKey key, Expr expected, Expr answer) {
        if (key.variable() != null) {
            return key.variable();
        }
        Set<String> names = expected.variables().isEmpty() ? answer.variables() : expected.variables();
        return names.size() == 1 ? names.iterator().next() : null;
    }

    /** Inequalities with a comma between them: both, or one of them? */
    private static boolean mixed(Expr answer) {
        return answer instanceof Expr.Listing(List<Expr> items, Span _)
                && items.stream()
                        .anyMatch(item -> item instanceof Expr.Relation relation
                                && relation.signs().stream().anyMatch(sign -> sign.ordering()));
    }

    private static boolean setLike(Expr answer) {
        return answer instanceof Expr.Relation
                || answer instanceof Expr.And
                || answer instanceof Expr.Or
                || answer instanceof Expr.Not
                || answer instanceof Expr.Union
                || answer instanceof Expr.Braces;
    }
}
