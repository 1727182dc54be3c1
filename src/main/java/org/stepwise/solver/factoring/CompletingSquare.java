package org.stepwise.solver.factoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Trees;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Exercise;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.rewriting.Rewriters;
import org.stepwise.solver.rewriting.Simplifying;

/** ax² + bx + c as a(x + p)² + q. */
public final class CompletingSquare {

    private CompletingSquare() {}

    public static Expr answer(Exercise exercise, Board board) {
        Expr given = exercise.expr();
        if (Trees.isEquation(given)) {
            Expr left = Statements.left(given);
            Expr right = Statements.right(given);
            if (left instanceof Expr.Name && !right.variables().isEmpty()) {
                Board inner = board.framed(side -> Build.equation(left, side));
                return Build.equation(left, square(right, inner));
            }
            Expr all = Literals.isZero(right) ? left : Build.difference(left, right);
            Board inner = board.framed(side -> Build.equation(side, Build.whole(0)));
            return Build.equation(square(all, inner), Build.whole(0));
        }
        if (!Trees.isValue(given)) {
            throw new BeyondSchool("There is no quadratic expression.");
        }
        return square(given, board);
    }

    private static Expr square(Expr given, Board board) {
        Expr plain = Simplifying.ordered(Rewriters.EXPAND.onBoard(given, board), board);
        Set<String> letters = plain.variables();
        if (letters.size() != 1) {
            throw new BeyondSchool("A quadratic expression in one letter is asked for here.");
        }
        String letter = letters.iterator().next();
        List<Rational> all =
                Terms.of(plain).map(terms -> terms.coefficients(letter)).orElse(null);
        if (all == null || all.size() != 3) {
            throw new BeyondSchool("A quadratic expression is asked for here.");
        }
        return steps(Build.name(letter), all.get(2), all.get(1), all.get(0), board);
    }

    private static Expr steps(Expr x, Rational a, Rational b, Rational c, Board board) {
        Expr square = Build.power(x, 2);
        if (b.isZero()) {
            return sum(term(a, square), c);
        }
        Rational p = b.over(a);
        Rational half = p.over(Rational.of(2));
        Rational rest = half.times(half);
        Expr linear = term(p, x);
        boolean one = a.equals(Rational.ONE);
        if (!one) {
            board.write(sum(times(a, Build.sum(square, linear)), c), Rule.COMMON_FACTOR, Build.number(a));
        }
        Expr number = Build.power(Build.number(half.abs()), 2);
        Expr four = Build.sum(square, linear, number, Build.negation(number));
        board.write(
                one ? Flat.of(sum(four, c)) : sum(times(a, four), c),
                Rule.HALF_SQUARED,
                Build.number(p),
                Build.number(half),
                Build.power(Build.number(half), 2));
        Expr bracket = Build.power(Build.sum(x, Build.number(half)), 2);
        Expr two = Build.sum(bracket, Build.negation(number));
        board.write(one ? Flat.of(sum(two, c)) : sum(times(a, two), c), Rule.AS_SQUARE);
        Expr worked = Build.sum(bracket, Build.number(rest.negate()));
        board.write(
                one ? Flat.of(sum(worked, c)) : sum(times(a, worked), c), Rule.POWER_VALUE, number, Build.number(rest));
        Rational out = a.times(rest).negate();
        if (!one) {
            board.write(sum(Flat.of(sum(times(a, bracket), out)), c), Rule.DISTRIBUTE, Build.number(a));
        }
        Expr result = sum(times(a, bracket), out.plus(c));
        board.write(result, Rule.ADD, sum(Build.number(out), c), Build.number(out.plus(c)));
        return result;
    }

    private static Expr term(Rational number, Expr power) {
        return new Term(number, Map.of(base(power), exponent(power))).expr();
    }

    private static Expr base(Expr power) {
        return power instanceof Expr.Power raised ? raised.base() : power;
    }

    private static Rational exponent(Expr power) {
        return power instanceof Expr.Power ? Rational.of(2) : Rational.ONE;
    }

    private static Expr times(Rational number, Expr bracket) {
        if (number.equals(Rational.ONE)) {
            return bracket;
        }
        Expr size = Build.number(number.abs());
        Expr product = number.abs().equals(Rational.ONE) ? bracket : Build.product(size, bracket);
        return number.signum() < 0 ? Build.negation(product) : product;
    }

    private static Expr sum(Expr first, Rational number) {
        return number.isZero() ? first : Flat.of(Build.sum(first, Build.number(number)));
    }
}
