package org.stepwise.solver.factoring;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;

/**
 * ap² + bpq + cq², p and q being products of letters or 1.
 *
 * @param p a term without a number
 * @param q another one
 */
record Trinomials(Rational a, Rational b, Rational c, Term p, Term q) {

    static @Nullable Expr split(Terms terms, Board board) {
        Trinomials found = of(terms);
        return found == null ? null : found.factored(board);
    }

    private static @Nullable Trinomials of(Terms terms) {
        if (terms.list().size() != 3) {
            return null;
        }
        for (int i = 0; i < 3; i++) {
            Term middle = terms.list().get((i + 1) % 3);
            Term first = terms.list().get(i == 0 ? 0 : i == 1 ? 0 : 1);
            Term last = terms.list().get(i == 0 ? 2 : i == 1 ? 1 : 2);
            Term p = SquaresAndCubes.root(new Term(Rational.ONE, first.powers()), 2);
            Term q = SquaresAndCubes.root(new Term(Rational.ONE, last.powers()), 2);
            if (p != null && q != null && p.times(q).powers().equals(middle.powers())) {
                boolean turned = p.isNumber();
                return turned
                        ? new Trinomials(last.number(), middle.number(), first.number(), q, p)
                        : new Trinomials(first.number(), middle.number(), last.number(), p, q);
            }
        }
        return null;
    }

    private @Nullable Expr factored(Board board) {
        Rational inside = b.times(b).minus(Rational.of(4).times(a).times(c));
        Rational root = inside.signum() < 0 ? null : Numbers.root(inside, 2).orElse(null);
        if (root == null) {
            return null;
        }
        Rational one = b.plus(root).over(Rational.of(2));
        Rational other = b.minus(root).over(Rational.of(2));
        if (root.isZero()) {
            return square(board);
        }
        if (a.equals(Rational.ONE)) {
            Expr result = Build.product(linear(Rational.ONE, one), linear(Rational.ONE, other));
            board.write(result, Rule.SUM_AND_PRODUCT, number(b), number(c), number(one), number(other));
            return result;
        }
        return a.isInteger() && one.isInteger() && other.isInteger() ? grouped(one, other, board) : null;
    }

    private @Nullable Expr square(Board board) {
        Rational low = Numbers.root(a.abs(), 2).orElse(null);
        Rational high = Numbers.root(c.abs(), 2).orElse(null);
        if (low == null || high == null || a.signum() < 0) {
            return null;
        }
        Expr result = Build.power(linear(low, b.signum() < 0 ? high.negate() : high), 2);
        board.write(result, Rule.PERFECT_SQUARE);
        return result;
    }

    private Expr grouped(Rational one, Rational other, Board board) {
        Term square = p.times(p).scaled(a);
        Term both = p.times(q);
        Term last = q.times(q).scaled(c);
        Terms four = new Terms(List.of(square, both.scaled(one), both.scaled(other), last));
        board.write(
                four.expr(),
                Rule.SPLIT_MIDDLE,
                both.scaled(one).expr(),
                both.scaled(other).expr(),
                both.scaled(b).expr(),
                square.times(last).expr());
        BigInteger common = a.numerator().gcd(one.numerator());
        Rational front = Rational.of(a.signum() < 0 ? common.negate() : common);
        Expr bracket = linear(a.over(front), one.over(front));
        Rational back = other.over(a.over(front));
        return Grouping.taken(List.of(p.scaled(front), q.scaled(back)), bracket, board);
    }

    private Expr linear(Rational before, Rational after) {
        return new Terms(List.of(p.scaled(before), q.scaled(after))).expr();
    }

    private static Expr number(Rational value) {
        return Build.number(value);
    }
}
