package org.stepwise.solver.inequalities;

import java.util.List;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.solver.Rule;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Chalk;
import org.stepwise.solver.board.Statements;
import org.stepwise.solver.rewriting.BracketRules;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.RootRules;

/** Bars or a root on one side, the letter on the other side too: two or three inequalities without them. */
record BothSides(Inequalities inequalities, Letter in) {

    private static final Expr ZERO = Build.whole(0);

    Expr solve(Expr.Relation given, Board board) {
        Expr left = Statements.left(given);
        Expr right = Statements.right(given);
        Sign sign = given.signs().getFirst();
        if (isWrapped(left) && isWrapped(right) && Chalk.is(left, Chalk.ABSOLUTE) == Chalk.is(right, Chalk.ABSOLUTE)) {
            return Chalk.is(left, Chalk.ABSOLUTE) ? bars(left, sign, right, board) : roots(left, sign, right, board);
        }
        if (isWrapped(right) && !isWrapped(left)) {
            Expr.Relation turned = Inequalities.relation(right, sign.mirrored(), left);
            board.write(turned, Rule.SWAP_SIDES);
            return solve(turned, board);
        }
        if (!isWrapped(left) || in.hasRoot(right) || in.isIn(right, Chalk.ABSOLUTE)) {
            throw Inequalities.unknown();
        }
        return Chalk.is(left, Chalk.ABSOLUTE)
                ? size(left.children().getFirst(), sign, right, board)
                : root(RootRules.radicand(left), sign, right, board);
    }

    private boolean isWrapped(Expr side) {
        boolean root = RootRules.isRoot(side) && RootRules.index(side) == 2;
        return in.occurs(side) && (root || Chalk.is(side, Chalk.ABSOLUTE));
    }

    private Expr next(Expr statement, Rule rule, Board board, Object... arguments) {
        board.write(statement, rule, arguments);
        return inequalities.statement(statement, board);
    }

    /** Both sides have bars. */
    private Expr bars(Expr left, Sign sign, Expr right, Board board) {
        Expr one = Build.power(left.children().getFirst(), 2);
        Expr other = Build.power(right.children().getFirst(), 2);
        return next(Build.relation(one, sign, other), Rule.SQUARE_BARS, board);
    }

    private Expr roots(Expr left, Sign sign, Expr right, Board board) {
        Expr one = RootRules.radicand(left);
        Expr other = RootRules.radicand(right);
        Expr lower = isLess(sign) ? one : other;
        Expr both =
                Statements.and(List.of(Build.relation(lower, Sign.AT_LEAST, ZERO), Build.relation(one, sign, other)));
        return next(both, Rule.SQUARE_INEQUALITY, board);
    }

    private static boolean isLess(Sign sign) {
        return sign == Sign.LESS || sign == Sign.AT_MOST;
    }

    private Expr size(Expr inside, Sign sign, Expr right, Board board) {
        Expr opposite = BracketRules.negated(right);
        if (isLess(sign)) {
            Expr chain = new Expr.Relation(List.of(opposite, inside, right), List.of(sign, sign), Span.NONE);
            return next(chain, Rule.WITHIN_BARS, board, right, opposite);
        }
        Expr either = Statements.or(
                List.of(Build.relation(inside, sign.mirrored(), opposite), Build.relation(inside, sign, right)));
        return next(either, Rule.OUTSIDE_BARS, board, right, opposite);
    }

    private Expr root(Expr inside, Sign sign, Expr right, Board board) {
        Expr real = Build.relation(inside, Sign.AT_LEAST, ZERO);
        Expr square = Build.relation(inside, sign, Build.power(right, 2));
        if (isLess(sign)) {
            Sign above = sign == Sign.LESS ? Sign.GREATER : Sign.AT_LEAST;
            Expr all = Statements.and(List.of(real, Build.relation(right, above, ZERO), square));
            return next(all, Rule.ROOT_BELOW, board);
        }
        Expr negative = Statements.and(List.of(real, Build.relation(right, Sign.LESS, ZERO)));
        Expr positive = Statements.and(List.of(Build.relation(right, Sign.AT_LEAST, ZERO), square));
        return next(Statements.or(List.of(negative, positive)), Rule.ROOT_ABOVE, board);
    }
}
