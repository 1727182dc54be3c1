package org.stepwise.solver.equations;

import java.util.List;
import java.util.Map;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Rewriters;

/**
 * ax² + bx + c = 0 by the formula where roots or other letters stand in a, b and c.
 *
 * @param equations that the last lines are handed to
 */
record LetterQuadratics(Equations equations, Letter in) {

    /** @param all terms whose exponents of the letter are 0, 1 and 2 */
    Expr solve(Terms all, Board board) {
        Expr a = coefficient(all, 2);
        Expr b = coefficient(all, 1);
        Expr c = coefficient(all, 0);
        Expr bottom = Build.product(Build.whole(2), a);
        Expr minus = Build.negation(b);
        Expr four = Literals.is(a, 1) && !Literals.isLiteral(c)
                ? Build.product(Build.whole(4), c)
                : Build.product(Build.whole(4), a, c);
        Expr under = Build.difference(Build.power(b, 2), Flat.of(four));
        write(minus, Build.call("sqrt", under), bottom, Rule.QUADRATIC_FORMULA, board, a, b, c);
        Expr inside = Rewriters.EXPAND.silently(under);
        Expr below = Rewriters.EXPAND.silently(bottom);
        Expr front = Rewriters.EXPAND.silently(minus);
        Integer sign = inside.variables().isEmpty() ? Constants.sign(inside).orElse(null) : null;
        if (sign != null && sign < 0) {
            board.write(Statements.NOTHING, Rule.NEGATIVE_DISCRIMINANT, inside);
            return Statements.NOTHING;
        }
        if (Literals.isZero(inside)) {
            Expr only = Build.equation(in.expr(), over(front, below));
            board.write(only, Rule.DISCRIMINANT, inside);
            return equations.solve(only, board);
        }
        Expr root = Build.call("sqrt", inside);
        write(front, root, below, Rule.DISCRIMINANT, board, inside);
        Expr simple = Powers.withoutBars(Rewriters.TERMS.silently(root));
        write(front, simple, below, Rule.SIMPLIFY_ROOT, board, root, simple);
        Expr both = Statements.or(List.of(
                Build.equation(in.expr(), over(Build.sum(front, simple), below)),
                Build.equation(in.expr(), over(Build.difference(front, simple), below))));
        board.write(both, Rule.SPLIT_PLUS_MINUS);
        return equations.each(both, board);
    }

    private Expr coefficient(Terms all, long degree) {
        Term power = new Term(Rational.ONE, Map.of(in.expr(), Rational.of(degree)));
        return new Terms(all.list().stream()
                        .filter(term -> Rational.of(degree).equals(term.degree(in.name())))
                        .map(term -> degree == 0 ? term : term.over(power))
                        .toList())
                .expr();
    }

    private void write(Expr front, Expr root, Expr bottom, Rule rule, Board board, Object... arguments) {
        Expr top = Literals.isZero(front)
                ? new Expr.PlusMinus(root, Span.NONE)
                : Build.sum(front, new Expr.PlusMinus(root, Span.NONE));
        board.write(Build.equation(in.expr(), over(top, bottom)), rule, arguments);
    }

    private static Expr over(Expr top, Expr bottom) {
        return Literals.is(bottom, 1) ? top : Build.quotient(top, bottom);
    }
}
