package org.stepwise.grading;

import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Nearness;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.syntax.UnreadableException;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Trees;

/** One number, exact unless the key allows a distance. */
final class NumberGrader implements Grader {

    @Override
    public Verdict grade(AnswerKey key, Expr wanted, Expr given) {
        if (given instanceof Expr.Relation
                && key.variable() != null
                && given.variables().equals(Set.of(key.variable()))) {
            // 8 = x, or a step on the way such as 2x = 16; what does not hold is left to the message below.
            Verdict equation = new SetGrader().grade(key, wanted, given);
            if (equation instanceof Verdict.Correct
                    || equation instanceof Verdict.Incorrect incorrect && incorrect.unfinished()) {
                return equation;
            }
        }
        if (!Trees.isValue(given)) {
            return Verdicts.invalid(given, "shape.number");
        }
        if (!given.variables().isEmpty() && wanted.variables().isEmpty()) {
            return switch (Answers.compare(wanted, given)) {
                case Comparison.Equal _ -> Verdicts.correct("number");
                case Comparison.Different _ -> Verdicts.incorrect("shape.number");
                case Comparison.Unknown _ -> Verdicts.undecided();
            };
        }
        Verdict undefined = EquivalentGrader.undefined(given);
        if (undefined != null) {
            return undefined;
        }
        Comparison comparison = Answers.compare(wanted, given);
        if (key.option() != null && !(comparison instanceof Comparison.Equal)) {
            comparison = near(key.option(), wanted, given);
        }
        return switch (comparison) {
            case Comparison.Equal _ -> Verdicts.correct("number");
            case Comparison.Different(var point) -> Verdicts.incorrect(point);
            case Comparison.Unknown _ -> Verdicts.undecided();
        };
    }

    static Comparison near(String option, Expr wanted, Expr given) {
        String[] parts = option.split(":", 2);
        boolean relative = parts[0].strip().equals("relative");
        Rational tolerance = parts.length == 2 && (relative || parts[0].strip().equals("absolute"))
                ? tolerance(parts[1]).orElseThrow(() -> unusable(option))
                : tolerance("").orElseThrow(() -> unusable(option));
        return Nearness.within(given, wanted, tolerance, relative)
                .<Comparison>map(
                        within -> within ? new Comparison.Equal() : new Comparison.Different(java.util.Map.of()))
                .orElseGet(Comparison.Unknown::new);
    }

    private static Optional<Rational> tolerance(String text) {
        try {
            return Exact.value(Syntax.parse(text)).filter(value -> value.signum() >= 0);
        } catch (UnreadableException reason) {
            return Optional.empty();
        }
    }

    private static IllegalArgumentException unusable(String option) {
        return new IllegalArgumentException("A number's option is relative:0.05 or absolute:0.05, not " + option);
    }
}
