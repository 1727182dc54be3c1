package org.stepwise.solver.rewriting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Term;

/** No roots left below the line. */
final class Rationalizing {

    private Rationalizing() {}

    /** (x - 4)/(√x - 2), where a letter stands under the root. */
    static @Nullable Move conjugated(Expr place) {
        return place instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                        && bottom instanceof Expr.Sum(List<Expr> terms, Span _)
                        && terms.size() == 2
                        && !bottom.variables().isEmpty()
                        && terms.stream().anyMatch(Rationalizing::hasSquareRoot)
                        && terms.stream().allMatch(Rationalizing::isRootOrNumber)
                ? conjugated(top, terms)
                : null;
    }

    private static boolean isRootOrNumber(Expr expr) {
        Expr bare = positive(expr);
        return Literals.isLiteral(bare)
                || RootRules.isRoot(bare)
                        && RootRules.index(bare) == 2
                        && !(RootRules.radicand(bare) instanceof Expr.Sum);
    }

    private static Move conjugated(Expr top, List<Expr> terms) {
        Expr first = terms.getFirst();
        Expr second = terms.getLast();
        Expr by = Build.sum(first, negated(second));
        Expr squares = Build.difference(Build.power(positive(first), 2), Build.power(positive(second), 2));
        Expr above = Literals.is(top, 1) ? by : Build.product(top, by);
        return Move.of(Build.quotient(above, squares), Rule.RATIONALIZE, by);
    }

    /** 3/√2, 1/(2√3) and 2/(1 + √5). */
    static @Nullable Move rationalized(Expr place) {
        if (!(place instanceof Expr.Quotient(Expr top, Expr bottom, Span _))
                || !place.variables().isEmpty()) {
            return null;
        }
        if (bottom instanceof Expr.Sum(List<Expr> terms, Span _)
                && terms.size() == 2
                && terms.stream().anyMatch(Rationalizing::hasSquareRoot)
                && terms.stream().allMatch(Rationalizing::hasRationalSquare)) {
            return conjugated(top, terms);
        }
        List<Expr> factors = bottom instanceof Expr.Product product ? product.factors() : List.of(bottom);
        Expr by = factors.stream()
                .filter(factor -> RootRules.isRoot(factor)
                        && RootRules.index(factor) == 2
                        && Literals.isLiteral(RootRules.radicand(factor)))
                .findFirst()
                .orElse(null);
        return by == null
                ? null
                : Move.of(
                        Build.quotient(Literals.is(top, 1) ? by : Build.product(top, by), Build.product(bottom, by)),
                        Rule.RATIONALIZE,
                        by);
    }

    private static Expr positive(Expr expr) {
        return expr instanceof Expr.Negation(Expr operand, Span _) ? operand : expr;
    }

    private static boolean hasRationalSquare(Expr expr) {
        Term term = Term.of(expr);
        return term != null
                && term.powers().entrySet().stream()
                        .allMatch(power -> power.getValue().equals(Rational.ONE)
                                && RootRules.isRoot(power.getKey())
                                && RootRules.index(power.getKey()) == 2
                                && Literals.isLiteral(RootRules.radicand(power.getKey())));
    }

    private static boolean hasSquareRoot(Expr expr) {
        return RootRules.isRoot(expr) && RootRules.index(expr) == 2
                || expr.children().stream().anyMatch(Rationalizing::hasSquareRoot);
    }

    private static Expr negated(Expr expr) {
        return expr instanceof Expr.Negation(Expr operand, Span _) ? operand : Build.negation(expr);
    }
}
