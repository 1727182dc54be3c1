package org.stepwise.solver.factoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Flat;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.board.Terms;

/** Four terms in two pairs with the same bracket: x³ + 2x² + 3x + 6. */
final class Grouping {

    private static final int[][] ORDERS = {{0, 1, 2, 3}, {0, 2, 1, 3}, {0, 3, 1, 2}};

    private Grouping() {}

    static @Nullable Expr split(Terms terms, Board board) {
        if (terms.list().size() != 4) {
            return null;
        }
        for (int[] order : ORDERS) {
            Terms one =
                    new Terms(List.of(terms.list().get(order[0]), terms.list().get(order[1])));
            Terms other =
                    new Terms(List.of(terms.list().get(order[2]), terms.list().get(order[3])));
            Term front = CommonFactor.of(one);
            Terms bracket = over(one, front);
            Term back = CommonFactor.of(other);
            for (int sign : new int[] {1, -1}) {
                Term signed = back.scaled(Rational.of(sign));
                if (same(over(other, signed), bracket)) {
                    return taken(List.of(front, signed), bracket.expr(), board);
                }
            }
        }
        return null;
    }

    private static Terms over(Terms terms, Term by) {
        return new Terms(terms.list().stream().map(term -> term.over(by)).toList());
    }

    private static boolean same(Terms one, Terms other) {
        return one.list().containsAll(other.list()) && other.list().containsAll(one.list());
    }

    /** ab + cb as (a + c)b. */
    static Expr taken(List<Term> before, Expr bracket, Board board) {
        Expr front = before.getFirst().expr();
        Expr back = before.getLast().expr();
        board.write(Flat.of(Build.sum(pair(front, bracket), pair(back, bracket))), Rule.GROUP);
        Expr result = Build.product(Build.sum(front, back), bracket);
        board.write(result, Rule.FACTOR_GROUPS, bracket);
        return result;
    }

    private static Expr pair(Expr factor, Expr bracket) {
        return Literals.is(factor, 1)
                ? Build.product(Build.whole(1), bracket)
                : factor instanceof Expr.Negation negation
                        ? Build.negation(Build.product(negation.operand(), bracket))
                        : Build.product(factor, bracket);
    }
}
