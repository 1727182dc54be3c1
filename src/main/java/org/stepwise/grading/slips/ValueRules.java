package org.stepwise.grading.slips;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Nearness;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/** What a slip at the very end makes of the expected value: its sign, its size, its place. */
final class ValueRules {

    private static final int MOST_PLACES = 8;

    private ValueRules() {}

    /** Each slip with what it would give. */
    static Stream<Map.Entry<Slip, Expr>> of(Expr expected, Expr expanded, Expr answer) {
        List<Map.Entry<Slip, Expr>> results = new ArrayList<>();
        if (expected instanceof Expr.Bracketed(Bracket left, List<Expr> items, Bracket right, Span span)) {
            if (items.size() == 2) {
                results.add(Map.entry(
                        Slip.near("swapped"),
                        new Expr.Bracketed(left, List.of(items.getLast(), items.getFirst()), right, span)));
            }
            return results.stream();
        }
        results.add(Map.entry(Slip.near("sign"), Build.negation(expected)));
        terms(expanded, results);
        if (expected.variables().size() == 1) {
            String name = expected.variables().iterator().next();
            results.add(Map.entry(
                    Slip.near("mirrored"), expected.substitute(Map.of(name, Build.negation(Build.name(name))))));
        }
        results.add(Map.entry(Slip.rule("reciprocal"), Build.quotient(Build.whole(1), expected)));
        results.add(Map.entry(Slip.near("doubled"), Build.product(Build.whole(2), expected)));
        results.add(Map.entry(Slip.near("halved"), Build.quotient(expected, Build.whole(2))));
        if (expected.variables().isEmpty()) {
            constants(expected, answer, results);
        }
        return results.stream();
    }

    private static void terms(Expr expanded, List<Map.Entry<Slip, Expr>> results) {
        if (!(expanded instanceof Expr.Sum(List<Expr> terms, Span _))) {
            return;
        }
        for (int i = 0; i < terms.size(); i++) {
            List<Expr> turned = new ArrayList<>(terms);
            turned.set(i, Build.negation(terms.get(i)));
            results.add(Map.entry(Slip.near("term-sign"), Build.sum(turned)));
            List<Expr> rest = new ArrayList<>(terms);
            rest.remove(i);
            results.add(Map.entry(Slip.near("missing-term"), Build.sum(rest)));
        }
    }

    private static void constants(Expr expected, Expr answer, List<Map.Entry<Slip, Expr>> results) {
        for (int shift : new int[] {1, -1, 2, -2, 3, -3}) {
            Expr moved = Build.product(expected, Build.number(Rational.of(10).power(shift)));
            results.add(Map.entry(Slip.near(Math.abs(shift) == 2 ? "percent" : "decimal-point"), moved));
        }
        Expr turn = Build.quotient(Build.whole(180), Build.symbol(Constant.PI));
        results.add(Map.entry(Slip.rule("degrees"), Build.product(expected, turn)));
        results.add(Map.entry(Slip.rule("degrees"), Build.quotient(expected, turn)));
        int places = Nearness.places(answer instanceof Expr.Negation(Expr operand, Span _) ? operand : answer);
        Optional<Rational> value = Exact.value(answer);
        if (places > 0 && places <= MOST_PLACES && value.isPresent()) {
            Rational last = Rational.of(1, 2).over(Rational.of(10).power(places));
            for (Map.Entry<Slip, Rational> shift : List.of(
                    Map.entry(Slip.near("rounded"), Rational.ZERO), Map.entry(Slip.near("cut-off"), last.negate()))) {
                Rational towards = value.get().signum() < 0 ? shift.getValue().negate() : shift.getValue();
                Nearness.rounded(Build.sum(expected, Build.number(towards)), places)
                        .ifPresent(rounded -> results.add(Map.entry(shift.getKey(), Build.number(rounded))));
            }
        }
    }
}
