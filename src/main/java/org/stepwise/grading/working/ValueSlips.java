package org.stepwise.grading.working;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.grading.slips.Slips;

/** What an expression becomes by one known slip at one place: those of answers, and a few that only show on the way. */
final class ValueSlips {

    private static final int MOST = 30;

    private ValueSlips() {}

    /** The slip that turns one value into the other; null if none does. */
    static @Nullable Cause between(Expr before, Expr after) {
        for (Map.Entry<Expr, Cause> slip : of(before).entrySet()) {
            if (Equality.equal(slip.getKey(), after)) {
                return slip.getValue();
            }
        }
        return null;
    }

    /** All results of one slip, with its name. */
    static Map<Expr, Cause> of(Expr expr) {
        Map<Expr, Cause> found = new LinkedHashMap<>();
        onTheWay(expr).forEach((changed, cause) -> put(found, changed, cause));
        Slips.rewritings(expr).forEach(candidate -> put(found, candidate.value(), Cause.of(candidate.slip())));
        return found;
    }

    private static void put(Map<Expr, Cause> found, Expr changed, Cause cause) {
        if (found.size() < MOST) {
            found.putIfAbsent(changed, cause);
        }
    }

    private static Map<Expr, Cause> onTheWay(Expr expr) {
        Map<Expr, Cause> found = new LinkedHashMap<>();
        switch (expr) {
            case Expr.Negation(Expr operand, Span _) -> minus(operand, found);
            case Expr.Product(List<Expr> factors, Span _) -> brackets(factors, found);
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> cancelled(top, bottom, found);
            default -> {}
        }
        List<Expr> children = expr.children();
        for (int i = 0; i < children.size() && found.size() < MOST; i++) {
            int place = i;
            onTheWay(children.get(i)).forEach((changed, cause) -> {
                List<Expr> parts = new ArrayList<>(children);
                parts.set(place, changed);
                put(found, expr.with(parts), cause);
            });
        }
        return found;
    }

    /** -2(x - 3) as -2x - 6. */
    private static void minus(Expr operand, Map<Expr, Cause> found) {
        if (operand instanceof Expr.Product(List<Expr> factors, Span _)
                && factors.getLast() instanceof Expr.Sum(List<Expr> terms, Span _)) {
            List<Expr> front = factors.subList(0, factors.size() - 1);
            List<Expr> changed = new ArrayList<>();
            for (int i = 0; i < terms.size(); i++) {
                List<Expr> parts = new ArrayList<>(front);
                parts.add(terms.get(i));
                changed.add(i == 0 ? Build.negation(Build.product(parts)) : Build.product(parts));
            }
            found.put(Build.sum(changed), Cause.ofStep("minus-first-term"));
        }
    }

    /** (x + 2)(x + 5) as x² + 10. */
    private static void brackets(List<Expr> factors, Map<Expr, Cause> found) {
        if (factors.size() == 2
                && factors.getFirst() instanceof Expr.Sum(List<Expr> left, Span _)
                && factors.getLast() instanceof Expr.Sum(List<Expr> right, Span _)
                && left.size() == 2
                && right.size() == 2) {
            found.put(
                    Build.sum(
                            Build.product(left.getFirst(), right.getFirst()),
                            Build.product(left.getLast(), right.getLast())),
                    Cause.ofStep("brackets-term-by-term"));
        }
    }

    /** (2x + 4)/2 as x + 4. */
    private static void cancelled(Expr top, Expr bottom, Map<Expr, Cause> found) {
        if (top instanceof Expr.Sum(List<Expr> terms, Span _)) {
            for (int i = 0; i < terms.size(); i++) {
                List<Expr> changed = new ArrayList<>(terms);
                changed.set(i, Build.quotient(terms.get(i), bottom));
                found.put(Build.sum(changed), Cause.ofStep("cancel-terms"));
            }
        }
    }
}
