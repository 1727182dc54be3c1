package org.stepwise.solver.equations;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.factoring.Factoring;
import org.stepwise.solver.rewriting.Denominators;
import org.stepwise.solver.rewriting.Factors;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Rewriters;

/** Equations of sums of powers: fractions cleared, multiplied out, and by their degree from there on. */
public final class PolynomialEquations {

    private final Equations equations;
    private final Letter in;

    PolynomialEquations(Equations equations, Letter in) {
        this.equations = equations;
        this.in = in;
    }

    Expr solve(Expr given, Board board) {
        Expr equation = expanded(cleared(given, board), board);
        Expr left = Statements.left(equation);
        Expr right = Statements.right(equation);
        if (!in.occurs(equation)) {
            return equations.solve(equation, board);
        }
        Terms one = Terms.of(left).orElseThrow(PolynomialEquations::unknown);
        Terms other = Terms.of(right).orElseThrow(PolynomialEquations::unknown);
        Terms all = one.plus(other.negated()).ordered(in.name());
        if (all.list().stream().anyMatch(term -> term.degree(in.name()) == null)) {
            return new HiddenLetters(equations, in).solve(equation, board);
        }
        List<Rational> coefficients = all.coefficients(in.name());
        Rational degree = all.list().stream()
                .map(term -> term.degree(in.name()))
                .filter(power -> power != null)
                .max(Rational::compareTo)
                .orElse(Rational.ZERO);
        if (degree.compareTo(Rational.ONE) <= 0) {
            return new LinearEquations(equations, in).solve(one, other, board);
        }
        if (coefficients == null) {
            return new ParametricQuadratics(equations, in).solve(all, board);
        }
        return higher(all, coefficients, Literals.isZero(right), board);
    }

    private static BeyondSchool unknown() {
        return new BeyondSchool("There are no steps for this equation.");
    }

    private Expr higher(Terms all, List<Rational> coefficients, boolean ordered, Board board) {
        int degree = coefficients.size() - 1;
        long letters = coefficients.subList(1, degree + 1).stream()
                .filter(c -> !c.isZero())
                .count();
        if (letters == 1 && !coefficients.getFirst().isZero()) {
            return pure(all, board);
        }
        board.write(Build.equation(all.expr(), Build.whole(0)), ordered ? Rule.ORDER : Rule.ALL_TO_ONE_SIDE);
        Rational content =
                all.list().getFirst().number().signum() < 0 ? all.content().negate() : all.content();
        Terms plain = all.scaled(Rational.ONE.over(content));
        Expr shown = Build.equation(plain.expr(), Build.whole(0));
        board.write(
                shown,
                content.equals(Rational.of(-1)) ? Rule.CHANGE_SIGNS : Rule.DIVIDE_BOTH_SIDES,
                Build.number(content));
        Board inner = board.framed(side -> Build.equation(side, Build.whole(0)));
        if (degree > 2 || new Quadratic(plain.coefficients(in.name())).isSplit()) {
            Expr factored = new Factoring(inner).of(plain.expr());
            if (Factors.list(factored).size() > 1 || factored instanceof Expr.Power) {
                return equations.solve(Build.equation(factored, Build.whole(0)), board);
            }
        }
        return degree == 2
                ? new Quadratic(plain.coefficients(in.name())).byFormula(in, board)
                : new HiddenLetters(equations, in).solve(shown, board);
    }

    /** 2x² - 18 = 0: the letter stands once. */
    private Expr pure(Terms all, Board board) {
        List<Term> power = all.list().stream().filter(term -> !term.isNumber()).toList();
        List<Term> number = all.list().stream().filter(Term::isNumber).toList();
        Expr equation = Build.equation(
                new Terms(power).expr(), new Terms(number).negated().expr());
        board.write(equation, Rule.LETTER_TO_ONE_SIDE, in.expr());
        return equations.solve(equation, board);
    }

    /** Without fractions that have numbers below the line. */
    private Expr cleared(Expr equation, Board board) {
        Expr left = over(Statements.left(equation));
        Expr right = over(Statements.right(equation));
        List<Expr> terms = new ArrayList<>(Terms.parts(left));
        terms.addAll(Terms.parts(right));
        Denominators all = Denominators.of(terms);
        Expr common = all.common();
        if (Literals.is(common, 1)) {
            return equation;
        }
        Expr result = Build.equation(cleared(left, all), cleared(right, all));
        board.write(result, Rule.CLEAR_FRACTIONS, common);
        return result;
    }

    private static Expr cleared(Expr side, Denominators all) {
        return Build.sum(Terms.parts(side).stream().map(all::cleared).toList());
    }

    /** 2/3 (x + 1) as 2(x + 1)/3. */
    public static Expr over(Expr side) {
        return Build.sum(Terms.parts(side).stream()
                .map(part -> {
                    Term term = part instanceof Expr.Sum ? null : Term.of(part);
                    return term == null || term.number().denominator().equals(BigInteger.ONE) ? part : term.expr();
                })
                .toList());
    }

    private Expr expanded(Expr equation, Board board) {
        return Rewriters.EXPAND.onBoard(equation, board);
    }
}
