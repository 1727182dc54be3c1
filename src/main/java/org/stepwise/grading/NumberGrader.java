package org.stepwise.grading;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Nearness;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Trees;

/** One number, exact unless the key allows a distance. */
final class NumberGrader implements Grader {

    private static final Comparison UNKNOWN = new Comparison.Unknown();

    @Override
    public Verdict grade(AnswerKey key, Expr wanted, Expr given) {
        if (EquivalentGrader.isInfinite(wanted)) {
            return EquivalentGrader.infinity(wanted, given);
        }
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
        if (!(comparison instanceof Comparison.Equal)) {
            comparison = near(Options.of(key), wanted, given).orElse(comparison);
        }
        return switch (comparison) {
            case Comparison.Equal _ -> Verdicts.correct("number");
            case Comparison.Different(var point) -> Verdicts.incorrect(point);
            case Comparison.Unknown _ -> Verdicts.undecided();
        };
    }

    /** Nothing where the exact number is asked. */
    static Optional<Comparison> near(Options options, Expr wanted, Expr given) {
        Options.Tolerance tolerance = options.tolerance();
        if (tolerance == null) {
            return Optional.empty();
        }
        return Optional.of(Nearness.within(given, wanted, tolerance.size(), tolerance.relative())
                .<Comparison>map(within -> within ? new Comparison.Equal() : new Comparison.Different(Map.of()))
                .orElseGet(() -> isOnTheEdge(tolerance, wanted, given) ? new Comparison.Equal() : UNKNOWN));
    }

    /** Just as far away as is allowed, which no interval shows: √2 + 0.01 for √2. */
    private static boolean isOnTheEdge(Options.Tolerance tolerance, Expr wanted, Expr given) {
        Expr size = Build.number(tolerance.size());
        Expr distance = tolerance.relative() ? Build.product(size, wanted) : size;
        return Equality.equal(Build.sum(wanted, distance), given)
                || Equality.equal(Build.difference(wanted, distance), given);
    }
}
