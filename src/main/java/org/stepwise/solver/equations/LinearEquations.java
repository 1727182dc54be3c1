package org.stepwise.solver.equations;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.rewriting.Letter;

/** ax + b = cx + d: the letter to the left, the numbers to the right, then divided; letters may stand for numbers. */
final class LinearEquations {

    private final Equations equations;
    private final Letter in;

    LinearEquations(Equations equations, Letter in) {
        this.equations = equations;
        this.in = in;
    }

    Expr solve(Terms left, Terms right, Board board) {
        Terms one = left;
        Terms other = right;
        if (coefficient(right).compareTo(coefficient(left)) > 0
                && !coefficient(left).isZero()) {
            return turned(left, right, board);
        }
        for (Term term : right.list()) {
            if (in.occurs(term.expr())) {
                Terms away = new Terms(List.of(term)).negated();
                one = ordered(one.plus(away));
                other = other.plus(away);
                write(one, other, term, board);
            }
        }
        if (one.list().stream().filter(term -> in.occurs(term.expr())).count() < 2) {
            return equations.solve(Build.equation(one.expr(), other.expr()), board);
        }
        return withLetters(one, other, board);
    }

    /** The number before the letter; 0 if letters stand before it. */
    private Rational coefficient(Terms terms) {
        return terms.list().stream()
                .filter(term -> term.powers().size() == 1 && in.occurs(term.expr()))
                .map(Term::number)
                .reduce(Rational.ZERO, Rational::plus);
    }

    /** x + 1 = 3x: the smaller one of the two is taken away, so that no minus comes in. */
    private Expr turned(Terms left, Terms right, Board board) {
        Term term = left.list().stream()
                .filter(one -> in.occurs(one.expr()))
                .findFirst()
                .orElseThrow();
        Terms away = new Terms(List.of(term)).negated();
        Terms one = left.plus(away);
        Terms other = right.plus(away);
        write(one, other, term, board);
        return equations.solve(Build.equation(one.expr(), other.expr()), board);
    }

    private void write(Terms one, Terms other, Term term, Board board) {
        boolean minus = term.number().signum() < 0;
        board.write(
                Build.equation(one.expr(), other.expr()),
                minus ? Rule.ADD_TO_BOTH_SIDES : Rule.SUBTRACT_FROM_BOTH_SIDES,
                term.scaled(Rational.of(minus ? -1 : 1)).expr());
    }

    private Terms ordered(Terms terms) {
        List<Term> all = new ArrayList<>(terms.list());
        all.sort((a, b) -> Boolean.compare(in.occurs(b.expr()), in.occurs(a.expr())));
        return new Terms(all);
    }

    /** ax + bx = c: the letter is taken out. */
    private Expr withLetters(Terms left, Terms right, Board board) {
        Terms one = left;
        Terms other = right;
        for (Term term : left.list()) {
            if (!in.occurs(term.expr())) {
                Terms away = new Terms(List.of(term)).negated();
                one = one.plus(away);
                other = other.plus(away);
                write(one, other, term, board);
            }
        }
        Term letter = Term.of(in.expr());
        Terms inner = new Terms(one.list().stream()
                .map(term -> term.over(letter == null ? Term.ONE : letter))
                .toList());
        Expr equation = Build.equation(Build.product(in.expr(), inner.expr()), other.expr());
        board.write(equation, Rule.FACTOR_OUT_LETTER, in.expr());
        return equations.solve(equation, board);
    }
}
