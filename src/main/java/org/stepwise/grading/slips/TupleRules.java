package org.stepwise.grading.slips;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** Points, and values for several letters. */
final class TupleRules {

    private static final Slip SWAPPED = Slip.near("swapped");
    private static final Slip SIGN = Slip.near("component-sign");
    private static final int MOST = 4;

    static final List<Slip> ALL = List.of(SWAPPED, SIGN);

    private TupleRules() {}

    static List<Candidate> of(Task task) {
        Expr expected = task.expected();
        List<Expr> parts = expected.children();
        if (parts.size() < 2 || parts.size() > MOST) {
            return List.of();
        }
        List<Expr> values = parts.stream().map(TupleRules::value).toList();
        List<Candidate> results = new ArrayList<>();
        if (values.size() == 2) {
            results.add(new Candidate(SWAPPED, with(expected, values.reversed())));
        }
        for (int i = 0; i < values.size(); i++) {
            boolean zero = Exact.value(values.get(i)).filter(Rational::isZero).isPresent();
            if (!zero) {
                List<Expr> turned = new ArrayList<>(values);
                turned.set(i, Build.negation(values.get(i)));
                results.add(new Candidate(SIGN, with(expected, Collections.unmodifiableList(turned))));
            }
        }
        return results;
    }

    private static Expr value(Expr part) {
        return part instanceof Expr.Relation(List<Expr> sides, List<Sign> _, Span _) ? sides.getLast() : part;
    }

    private static Expr with(Expr expected, List<Expr> values) {
        List<Expr> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Expr part = expected.children().get(i);
            parts.add(
                    part instanceof Expr.Relation(List<Expr> sides, List<Sign> _, Span _)
                            ? part.with(List.of(sides.getFirst(), values.get(i)))
                            : values.get(i));
        }
        return expected.with(parts);
    }
}
