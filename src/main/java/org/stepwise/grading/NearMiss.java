package org.stepwise.grading;

import java.util.List;
import java.util.Optional;
import org.stepwise.cas.algebra.Alternatives;
import org.stepwise.cas.sets.RealSet;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.grading.slips.Slip;
import org.stepwise.grading.slips.Slips;

/** What happened in an answer that is not right, where algebra can show it. */
final class NearMiss {

    private NearMiss() {}

    static Verdict explained(AnswerKey key, Expr expected, Expr answer, Verdict verdict) {
        if (!(verdict instanceof Verdict.Incorrect incorrect)
                || incorrect.credit() > 0
                || !incorrect.message().key().equals("grading.incorrect")) {
            return verdict;
        }
        return slip(key, expected, answer)
                .<Verdict>map(
                        slip -> new Verdict.Incorrect(slip.message(), slip.credit(), false, incorrect.counterexample()))
                .orElse(verdict);
    }

    private static Optional<Slip> slip(AnswerKey key, Expr expected, Expr answer) {
        String variable = key.variable() == null ? "x" : key.variable();
        return switch (key.kind()) {
            case INTEGRAL -> Slips.ofIntegral(expected, answer, variable);
            case DERIVATIVE -> Slips.ofDerivative(expected, answer, variable, null);
            case SET -> ofSet(key, expected, answer);
            case INEQUALITY, INTERVAL -> ofRegion(key, expected, answer);
            case STRING, UNITS, SAME_FORM, MATRIX, SYSTEM -> Optional.empty();
            default -> ofValue(expected, answer);
        };
    }

    private static Optional<Slip> ofValue(Expr expected, Expr answer) {
        if (expected instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                && answer instanceof Expr.Relation(List<Expr> others, List<Sign> same, Span _)
                && signs.equals(List.of(Sign.EQUAL))
                && same.equals(signs)
                && sides.getFirst().equals(others.getFirst())) {
            return Slips.ofValue(sides.getLast(), others.getLast(), null);
        }
        return expected.getClass() == answer.getClass() || Answers.isValue(expected) && Answers.isValue(answer)
                ? Slips.ofValue(expected, answer, null)
                : Optional.empty();
    }

    /** All signs turned, or one. */
    private static Optional<Slip> ofSet(AnswerKey key, Expr expected, Expr answer) {
        List<Expr> wanted = Answers.elements(expected, key.variable());
        List<Expr> given = Answers.elements(answer, key.variable());
        if (wanted == null
                || given == null
                || wanted.size() > 4
                || !wanted.stream().allMatch(Answers::isValue)) {
            return Optional.empty();
        }
        List<Expr> turned = wanted.stream().map(Build::negation).toList();
        if (Matching.of(turned, given).complete()) {
            return Optional.of(new Slip("root-signs", 0.5));
        }
        boolean apart =
                wanted.stream().flatMap(root -> Alternatives.of(root).stream()).count() > 1;
        for (int i = 0; i < wanted.size() && apart; i++) {
            List<Expr> one = new java.util.ArrayList<>(wanted);
            one.set(i, turned.get(i));
            if (Matching.of(one, given).complete()) {
                return Optional.of(new Slip("root-sign", 0.5));
            }
        }
        return Optional.empty();
    }

    /** The other side of the same boundary. */
    private static Optional<Slip> ofRegion(AnswerKey key, Expr expected, Expr answer) {
        String letter = key.variable() != null
                ? key.variable()
                : answer.variables().stream().findFirst().orElse("x");
        Expr turned = turned(expected);
        return !turned.equals(expected)
                        && RealSet.of(turned, letter)
                                .flatMap(set -> RealSet.of(answer, letter).flatMap(set::same))
                                .orElse(false)
                ? Optional.of(new Slip("inequality-turned", 0.25))
                : Optional.empty();
    }

    private static Expr turned(Expr expr) {
        return expr instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span span)
                ? new Expr.Relation(sides, signs.stream().map(Sign::mirrored).toList(), span)
                : expr;
    }
}
