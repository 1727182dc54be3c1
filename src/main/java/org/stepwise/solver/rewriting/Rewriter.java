package org.stepwise.solver.rewriting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Fuel;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Trees;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Flat;

/** Applies rules one at a time: the first rule that fits anywhere, at its innermost place on the left. */
public final class Rewriter {

    private static final int MOST_MOVES = 200;
    private static final int LARGEST = 600;

    private final List<Rewrite> rules;

    public Rewriter(List<Rewrite> rules) {
        this.rules = List.copyOf(rules);
    }

    List<Rewrite> rules() {
        return rules;
    }

    /** The next line, or null where nothing is left to do. */
    @Nullable
    public Move next(Expr whole) {
        for (Rewrite rule : rules) {
            Move move = within(whole, rule);
            if (move != null) {
                Fuel.spend(1_000);
                return move.with(Flat.of(move.result()));
            }
        }
        return null;
    }

    private static @Nullable Move within(Expr place, Rewrite rule) {
        Fuel.spend(1);
        List<Expr> children = place.children();
        for (int i = 0; i < children.size(); i++) {
            Move move = within(children.get(i), rule);
            if (move != null) {
                List<Expr> changed = new ArrayList<>(children);
                changed.set(i, move.result());
                return move.with(place.with(changed));
            }
        }
        return rule.at(place);
    }

    /** Everything, each move a line on the board. */
    public Expr onBoard(Expr start, Board board) {
        Expr now = Flat.of(start);
        for (int i = 0; i < MOST_MOVES; i++) {
            Move move = next(now);
            if (move == null) {
                return now;
            }
            now = bounded(move.result());
            board.write(now, move.rule(), move.arguments().toArray());
        }
        throw new BeyondSchool("This takes more steps than fit on a board.");
    }

    /** Everything at once. */
    public Expr silently(Expr start) {
        Expr now = Flat.of(start);
        for (int i = 0; i < MOST_MOVES; i++) {
            Move move = next(now);
            if (move == null) {
                return now;
            }
            now = bounded(move.result());
        }
        throw new BeyondSchool("This takes more steps than fit on a board.");
    }

    private static Expr bounded(Expr expr) {
        if (Trees.size(expr) > LARGEST) {
            throw new BeyondSchool("This grows too large to be written on a board.");
        }
        return expr;
    }
}
