package org.stepwise.solver.calculus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.rewriting.FunctionRules;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Move;
import org.stepwise.solver.rewriting.Rewriters;

/** ∫ u v' = u v - ∫ v u', for a polynomial times something known, and for logarithms. */
final class IntegrationByParts {

    private final String letter;
    private final Letter in;

    IntegrationByParts(String letter) {
        this.letter = letter;
        this.in = new Letter(letter);
    }

    @Nullable
    Move move(Expr f) {
        if (isLogarithm(f)) {
            return parts(f, Build.whole(1), in.expr());
        }
        if (!(f instanceof Expr.Product(List<Expr> factors, Span _)) || factors.size() != 2) {
            return null;
        }
        Expr one = factors.getFirst();
        Expr other = factors.getLast();
        Expr u = isLogarithm(one)
                ? one
                : isLogarithm(other) ? other : isPolynomial(one) ? one : isPolynomial(other) ? other : null;
        if (u == null) {
            return null;
        }
        Expr slope = u == one ? other : one;
        if (slope instanceof Expr.Sum) {
            return null;
        }
        Move known = new Antiderivatives(letter).move(slope);
        return known == null ? null : parts(u, slope, Rewriters.TERMS.silently(known.result()));
    }

    private Move parts(Expr u, Expr slope, Expr v) {
        Expr change = Derivative.of(u, letter).orElseThrow();
        Expr rest = Rewriters.TERMS.silently(Build.product(v, Flat.of(change)));
        Expr product = Rewriters.TERMS.silently(Build.product(u, v));
        Expr integral = rest instanceof Expr.Negation(Expr operand, Span _)
                ? Chalk.integral(operand, letter)
                : Build.negation(Chalk.integral(rest, letter));
        return Move.of(Build.sum(product, integral), Rule.BY_PARTS, u, slope);
    }

    private boolean isLogarithm(Expr expr) {
        return FunctionRules.isLogarithm(expr) && in.occurs(expr);
    }

    private boolean isPolynomial(Expr expr) {
        return Terms.of(expr).map(terms -> terms.coefficients(letter) != null).orElse(false);
    }
}
