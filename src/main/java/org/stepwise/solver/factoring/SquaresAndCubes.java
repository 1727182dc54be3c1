package org.stepwise.solver.factoring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Numbers;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.rewriting.BracketRules;

/** a² - b², a³ - b³ and a³ + b³. */
final class SquaresAndCubes {

    private SquaresAndCubes() {}

    static @Nullable Expr split(Terms terms, Board board) {
        if (terms.list().size() != 2) {
            return null;
        }
        Term first = terms.list().getFirst();
        Term second = terms.list().getLast();
        if (areSquares(terms)) {
            boolean turned = first.number().signum() < 0;
            return squares(turned ? second : first, (turned ? first : second).scaled(Rational.of(-1)), board);
        }
        Term a = root(first, 3);
        Term b = root(second, 3);
        return a == null || b == null ? null : cubes(a, b, board);
    }

    /** Two squares, one of them taken away. */
    static boolean areSquares(Terms terms) {
        if (terms.list().size() != 2) {
            return false;
        }
        Term first = terms.list().getFirst();
        Term second = terms.list().getLast();
        return first.number().signum() * second.number().signum() < 0
                && root(first.scaled(Rational.of(first.number().signum())), 2) != null
                && root(second.scaled(Rational.of(second.number().signum())), 2) != null;
    }

    private static @Nullable Expr squares(Term first, Term second, Board board) {
        Term a = root(first, 2);
        Term b = root(second, 2);
        if (a == null || b == null) {
            return null;
        }
        board.write(Build.difference(power(a, 2), power(b, 2)), Rule.AS_SQUARES);
        Expr result = Flat.of(Build.product(Build.difference(a.expr(), b.expr()), Build.sum(a.expr(), b.expr())));
        board.write(result, Rule.FACTOR_SQUARES);
        return result;
    }

    private static Expr cubes(Term a, Term b, Board board) {
        boolean minus = b.number().signum() < 0;
        Term size = b.scaled(Rational.of(b.number().signum()));
        Expr second = power(size, 3);
        board.write(Build.sum(power(a, 3), minus ? Build.negation(second) : second), Rule.AS_CUBES);
        Expr product = a.times(b).expr();
        Expr result = Build.product(
                Build.sum(a.expr(), b.expr()),
                Build.sum(
                        a.times(a).expr(),
                        BracketRules.negated(product),
                        size.times(size).expr()));
        board.write(result, Rule.FACTOR_CUBES);
        return result;
    }

    /** 2x as (2x)², x as x², 3 as 3². */
    static Expr power(Term root, int index) {
        return Build.power(root.expr(), index);
    }

    /** The root of a term, if it has one without root signs. */
    static @Nullable Term root(Term term, int index) {
        Rational number = Numbers.root(term.number(), index).orElse(null);
        if (number == null) {
            return null;
        }
        Map<Expr, Rational> powers = new LinkedHashMap<>();
        for (Map.Entry<Expr, Rational> power : term.powers().entrySet()) {
            Rational exponent = power.getValue().over(Rational.of(index));
            if (!exponent.isInteger()) {
                return null;
            }
            powers.put(power.getKey(), exponent);
        }
        return new Term(number, powers);
    }
}
