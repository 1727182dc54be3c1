package org.stepwise.solver.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.equations.PolynomialEquations;
import org.stepwise.solver.rewriting.Denominators;
import org.stepwise.solver.rewriting.Rewriters;

/** ax + by = c: letters in order on the left, the number on the right. */
final class LinearForm {

    private LinearForm() {}

    /** Left side minus right side, if it is linear in the letters and has no other ones. */
    static Optional<Terms> of(Expr equation, Set<String> letters) {
        Expr difference = Build.difference(Statements.left(equation), Statements.right(equation));
        return Terms.of(Rewriters.EXPAND.silently(Rewriters.FRACTIONS.silently(difference)))
                .map(Terms::collected)
                .filter(terms -> terms.list().stream().allMatch(term -> isLinear(term, letters)));
    }

    private static boolean isLinear(Term term, Set<String> letters) {
        return term.isNumber()
                || term.powers().size() == 1
                        && term.powers().containsValue(Rational.ONE)
                        && term.powers().keySet().iterator().next() instanceof Expr.Name name
                        && letters.contains(name.name());
    }

    /** The equation as ax + by = c, each change a step. */
    static Expr normal(Expr equation, List<String> letters, Board board) {
        Expr plain = cleared(Rewriters.FRACTIONS.onBoard(equation, board), board);
        Expr expanded = Rewriters.EXPAND.onBoard(plain, board);
        Terms left = Terms.of(Statements.left(expanded)).orElseThrow();
        Terms right = Terms.of(Statements.right(expanded)).orElseThrow();
        if (right.list().stream().allMatch(Term::isNumber)
                && left.list().stream().noneMatch(Term::isNumber)) {
            return expanded;
        }
        Terms all = left.plus(right.negated());
        List<Term> unknown = new ArrayList<>();
        for (String letter : letters) {
            all.list().stream().filter(term -> term.uses(letter)).forEach(unknown::add);
        }
        List<Term> numbers = all.list().stream().filter(Term::isNumber).toList();
        Expr result = Build.equation(
                new Terms(unknown).expr(), new Terms(numbers).negated().expr());
        board.write(result, Rule.LETTERS_TO_ONE_SIDE);
        return result;
    }

    private static Expr cleared(Expr equation, Board board) {
        Expr left = PolynomialEquations.over(Statements.left(equation));
        Expr right = PolynomialEquations.over(Statements.right(equation));
        List<Expr> terms = new ArrayList<>(Terms.parts(left));
        terms.addAll(Terms.parts(right));
        Denominators all = Denominators.of(terms);
        if (Literals.is(all.common(), 1)) {
            return equation;
        }
        Expr result = Build.equation(
                Build.sum(Terms.parts(left).stream().map(all::cleared).toList()),
                Build.sum(Terms.parts(right).stream().map(all::cleared).toList()));
        board.write(result, Rule.CLEAR_FRACTIONS, all.common());
        return result;
    }

    /** The number before the letter. */
    static Rational coefficient(Expr equation, String letter) {
        return Terms.of(Statements.left(equation)).orElseThrow().list().stream()
                .filter(term -> term.uses(letter))
                .map(Term::number)
                .reduce(Rational.ZERO, Rational::plus);
    }

    /** Both sides times a number. */
    static Expr scaled(Expr equation, Rational by) {
        return Build.equation(side(Statements.left(equation), by), side(Statements.right(equation), by));
    }

    private static Expr side(Expr side, Rational by) {
        return Terms.of(side).orElseThrow().scaled(by).expr();
    }

    static Expr sum(Expr one, Expr other) {
        return Build.equation(
                side(Statements.left(one), Statements.left(other)),
                side(Statements.right(one), Statements.right(other)));
    }

    private static Expr side(Expr one, Expr other) {
        return Terms.of(one).orElseThrow().plus(Terms.of(other).orElseThrow()).expr();
    }
}
