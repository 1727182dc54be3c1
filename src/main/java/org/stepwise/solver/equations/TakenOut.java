package org.stepwise.solver.equations;

import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.board.Terms;
import org.stepwise.solver.factoring.CommonFactor;
import org.stepwise.solver.rewriting.Letter;

/** What is common to all terms of an equation, taken out of them: x² e^x - 4e^x is e^x (x² - 4). */
final class TakenOut {

    private TakenOut() {}

    /** The product that is to be 0, everything being on the left; null where nothing with the letter is common. */
    static @Nullable Expr of(Expr equation, Letter in, Board board) {
        Terms left = Terms.of(Statements.left(equation)).orElse(null);
        Terms right = Terms.of(Statements.right(equation)).orElse(null);
        if (left == null || right == null) {
            return null;
        }
        Terms all = left.plus(right.negated());
        boolean common = all.list().size() > 1
                && CommonFactor.of(all).powers().keySet().stream().anyMatch(in::occurs);
        if (!common) {
            return null;
        }
        board.write(Build.equation(all.expr(), Build.whole(0)), Rule.ALL_TO_ONE_SIDE);
        return CommonFactor.split(all, board.framed(side -> Build.equation(side, Build.whole(0))));
    }
}
