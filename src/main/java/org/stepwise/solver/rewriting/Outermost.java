package org.stepwise.solver.rewriting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Expr;
import org.stepwise.solver.board.Chalk;

/** Carries the first derivative or integral that stands in a line one rule further. */
public final class Outermost {

    private Outermost() {}

    /**
     * @param sign what to look for: {@link Chalk#DERIVATIVE} or {@link Chalk#INTEGRAL}
     * @param rule for what stands under it; null if there is none
     * @return the whole line after it; null if there is no rule
     */
    public static @Nullable Move move(Expr place, String sign, Function<Expr, @Nullable Move> rule) {
        if (Chalk.is(place, sign)) {
            return rule.apply(place.children().getFirst());
        }
        List<Expr> children = place.children();
        for (int i = 0; i < children.size(); i++) {
            if (Chalk.has(children.get(i), sign)) {
                Move move = move(children.get(i), sign, rule);
                if (move == null) {
                    return null;
                }
                List<Expr> all = new ArrayList<>(children);
                all.set(i, move.result());
                return move.with(place.with(all));
            }
        }
        return null;
    }
}
