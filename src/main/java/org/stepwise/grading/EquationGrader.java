package org.stepwise.grading;

import java.util.List;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.sets.SolutionSets;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;

/** Equations with the same solutions: y = 2x + 1 and 2x - y + 1 = 0. */
final class EquationGrader implements Grader {

    @Override
    public Verdict grade(AnswerKey key, Expr expected, Expr answer) {
        if (!(expected instanceof Expr.Relation wanted) || !isEquation(wanted)) {
            return new RegionGrader().grade(key, expected, answer);
        }
        if (!(answer instanceof Expr.Relation given) || !isEquation(given)) {
            return Verdicts.invalid(answer, "shape.equation");
        }
        for (Expr side : given.sides()) {
            Verdict undefined = EquivalentGrader.undefined(side);
            if (undefined != null) {
                return undefined;
            }
        }
        if (!(compare(wanted, given) instanceof Comparison.Different different)) {
            return compare(wanted, given) instanceof Comparison.Equal
                    ? Verdicts.correct("The same solutions.")
                    : Verdicts.undecided();
        }
        return Verdicts.incorrect(different.counterexample());
    }

    private static Comparison compare(Expr.Relation wanted, Expr.Relation given) {
        if (wanted.sides().getFirst().equals(given.sides().getFirst())) {
            Comparison right =
                    Equality.compare(wanted.sides().getLast(), given.sides().getLast());
            if (right instanceof Comparison.Equal) {
                return right;
            }
        }
        if (wanted.sides().stream().anyMatch(Expr.Application.class::isInstance)
                && wanted.sides().getFirst().equals(given.sides().getFirst())) {
            return Equality.compare(wanted.sides().getLast(), given.sides().getLast());
        }
        return SolutionSets.compare(wanted, given);
    }

    private static boolean isEquation(Expr.Relation relation) {
        return relation.signs().equals(List.of(Sign.EQUAL));
    }
}
