package org.stepwise.solver.equations;

import java.util.List;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.factoring.Factoring;
import org.stepwise.solver.rewriting.Letter;

/** Powers of the letter with other letters or roots before them. */
final class ParametricQuadratics {

    private final Equations equations;
    private final Letter in;

    ParametricQuadratics(Equations equations, Letter in) {
        this.equations = equations;
        this.in = in;
    }

    /** Only where the letter comes to stand once, or factors out. */
    Expr solve(Terms all, Board board) {
        List<Term> with =
                all.list().stream().filter(term -> in.occurs(term.expr())).toList();
        List<Term> without =
                all.list().stream().filter(term -> !in.occurs(term.expr())).toList();
        if (with.size() == 1) {
            Expr equation = Build.equation(
                    new Terms(with).expr(), new Terms(without).negated().expr());
            board.write(equation, Rule.LETTER_TO_ONE_SIDE, in.expr());
            return equations.solve(equation, board);
        }
        Expr zero = Build.equation(all.expr(), Build.whole(0));
        board.write(zero, Rule.ALL_TO_ONE_SIDE);
        Expr factored = new Factoring(board.framed(side -> Build.equation(side, Build.whole(0)))).of(all.expr());
        boolean power = factored instanceof Expr.Power;
        if (in.factors(factored) < 2 && !power) {
            if (with.stream().anyMatch(term -> !isAtMostSquare(term))) {
                throw new BeyondSchool("An equation of this degree with several letters has no steps here.");
            }
            return new LetterQuadratics(equations, in).solve(all, board);
        }
        return equations.solve(Build.equation(factored, Build.whole(0)), board);
    }

    private boolean isAtMostSquare(Term term) {
        return Rational.ONE.equals(term.degree(in.name())) || Rational.of(2).equals(term.degree(in.name()));
    }
}
