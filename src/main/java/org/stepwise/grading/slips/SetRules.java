package org.stepwise.grading.slips;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** Finitely many solutions, of which each or one was changed at the end. */
final class SetRules {

    private static final Slip ALL_SIGNS = Slip.near("root-signs");
    private static final Slip ONE_SIGN = Slip.near("root-sign");
    private static final Slip DEGREES = Slip.near("degrees");
    private static final int MOST = 4;

    static final List<Slip> ALL = List.of(ALL_SIGNS, ONE_SIGN);

    private SetRules() {}

    static List<Candidate> of(Task task) {
        if (!(task.expected() instanceof Expr.Braces(List<Expr> items, Span _)) || items.size() > MOST) {
            return List.of();
        }
        List<Candidate> results = new ArrayList<>();
        results.add(new Candidate(ALL_SIGNS, each(items, Build::negation)));
        for (int i = 0; i < items.size() && items.size() > 1; i++) {
            List<Expr> one = new ArrayList<>(items);
            one.set(i, Build.negation(items.get(i)));
            results.add(new Candidate(ONE_SIGN, new Expr.Braces(one, Span.NONE)));
        }
        Expr turn = Build.quotient(Build.whole(180), Build.symbol(Constant.PI));
        if (items.stream().anyMatch(ValueRules::hasPi)) {
            results.add(new Candidate(DEGREES, each(items, item -> Build.product(item, turn))));
        }
        return results;
    }

    private static Expr each(List<Expr> items, UnaryOperator<Expr> change) {
        return new Expr.Braces(items.stream().map(change).toList(), Span.NONE);
    }
}
