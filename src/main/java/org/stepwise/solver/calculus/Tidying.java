package org.stepwise.solver.calculus;

import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.rewriting.FractionSteps;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Rewriters;
import org.stepwise.solver.rewriting.Simplifying;

/** What a class does with a derivative or an antiderivative after the rules: numbers, like terms, brackets where that helps. */
final class Tidying {

    private Tidying() {}

    static Expr slope(Expr expr, String letter, Board board) {
        Expr terms = Rewriters.TERMS.onBoard(expr, board);
        if (isPolynomialSum(terms)) {
            return Simplifying.ordered(Rewriters.EXPAND.onBoard(terms, board), board);
        }
        if (terms instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                && top instanceof Expr.Sum
                && new Letter(letter).occurs(bottom)) {
            Board inner = board.framed(part -> Build.quotient(part, bottom));
            Expr above = Rewriters.EXPAND.onBoard(top, inner);
            Expr plain = Rewriters.TERMS.onBoard(Build.quotient(above, bottom), board);
            return FractionSteps.simplified(plain, board);
        }
        return terms;
    }

    /** A sum with brackets that are not raised to a power: (x + 1) · 2x + x². */
    private static boolean isPolynomialSum(Expr expr) {
        return expr instanceof Expr.Sum && isPolynomial(expr);
    }

    private static boolean isPolynomial(Expr expr) {
        return switch (expr) {
            case Expr.Call _ -> false;
            case Expr.Power(Expr base, Expr exponent, Span _) ->
                !(base instanceof Expr.Sum)
                        && Literals.value(exponent)
                                .filter(Rational::isInteger)
                                .filter(value -> value.signum() > 0)
                                .isPresent()
                        && isPolynomial(base);
            case Expr.Quotient(Expr top, Expr bottom, Span _) ->
                bottom.variables().isEmpty() && isPolynomial(top);
            default -> expr.children().stream().allMatch(Tidying::isPolynomial);
        };
    }
}
