package org.stepwise.grading;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Alternatives;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.sets.RealSet;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Equal in value, however it is written; points and lists in order. */
final class EquivalentGrader implements Grader {

    @Override
    public Verdict grade(AnswerKey key, Expr expected, Expr written) {
        Expr wanted = MatrixArithmetic.determinants(expected);
        Expr given = workedOut(wanted, MatrixArithmetic.determinants(written));
        if (isInfinite(wanted)) {
            return infinity(wanted, given);
        }
        if (Alternatives.of(wanted).size() > 1 && !Trees.isValue(given)) {
            return new SetGrader().grade(key, wanted, given);
        }
        if (StatementGrader.isStatement(wanted) && StatementGrader.isStatement(given)) {
            return new StatementGrader().grade(key, wanted, given);
        }
        if (wanted instanceof Expr.Relation) {
            return new EquationGrader().grade(key, wanted, given);
        }
        if (wanted instanceof Expr.Matrix) {
            return new MatrixGrader().grade(key, wanted, given);
        }
        if (wanted instanceof Expr.Braces || wanted instanceof Expr.Or || wanted instanceof Expr.And) {
            return new SetGrader().grade(key, wanted, given);
        }
        if (wanted instanceof Expr.Union || isRay(wanted) || !Trees.isValue(wanted) && Answers.items(wanted) == null) {
            return new RegionGrader().grade(key, wanted, given);
        }
        Verdict shape = shape(wanted, given);
        if (shape != null) {
            return shape;
        }
        return switch (Answers.compare(wanted, given)) {
            case Comparison.Equal _ -> Verdicts.correct("equal");
            case Comparison.Different(var point) -> Verdicts.incorrect(point);
            case Comparison.Unknown _ -> Verdicts.undecided();
        };
    }

    /** The point that a sum or a column of the pupil's comes to, where one is asked for. */
    private static Expr workedOut(Expr wanted, Expr given) {
        boolean point = wanted instanceof Expr.Bracketed bracketed
                && bracketed.left() == Bracket.ROUND
                && bracketed.right() == Bracket.ROUND
                && Answers.items(given) == null;
        Expr found = point ? Vectors.point(given) : null;
        return found == null ? given : found;
    }

    /** (2, ∞), which is no point. */
    private static boolean isRay(Expr wanted) {
        return wanted instanceof Expr.Bracketed
                && wanted.children().stream().anyMatch(EquivalentGrader::isInfinite)
                && RealSet.of(wanted, null).isPresent();
    }

    /** A limit that is no number: the same infinity, or an answer that is another one or a number. */
    static Verdict infinity(Expr wanted, Expr given) {
        if (wanted.equals(given)) {
            return Verdicts.correct("infinity");
        }
        return Trees.isValue(given) || isInfinite(given)
                ? Verdicts.incorrect()
                : Verdicts.invalid(given, "shape.number");
    }

    static boolean isInfinite(Expr expr) {
        Expr bare = expr instanceof Expr.Negation(Expr operand, Span _) ? operand : expr;
        return bare instanceof Expr.Symbol symbol && symbol.constant() == Constant.INFINITY;
    }

    /** An answer of another shape, or without a value, costs nothing. */
    static @Nullable Verdict shape(Expr wanted, Expr given) {
        List<Expr> items = Answers.items(wanted);
        List<Expr> others = Answers.items(given);
        if (items != null) {
            boolean words = wanted.variables().isEmpty() && !given.variables().isEmpty();
            return others == null || words || !others.stream().allMatch(Answers::isListed)
                    ? Verdicts.invalid(given, "shape.point", Integer.toString(items.size()))
                    : undefined(given);
        }
        if (!Trees.isValue(given)) {
            return Verdicts.invalid(given, wanted.variables().isEmpty() ? "shape.number" : "shape.expression");
        }
        return undefined(given);
    }

    static @Nullable Verdict undefined(Expr given) {
        List<Expr> items = Answers.items(given);
        if (items != null) {
            return items.stream()
                    .map(EquivalentGrader::undefined)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return Trees.isValue(given) && Equality.undefined(given) ? Verdicts.invalid(given, "no-value") : null;
    }
}
