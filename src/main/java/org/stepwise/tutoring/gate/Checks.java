package org.stepwise.tutoring.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.tutoring.verify.Formula;
import org.stepwise.tutoring.verify.Side;
import org.stepwise.tutoring.verify.Task;

/** Equations of numbers alone that show the answer: its value, and the problem with the answer put in. */
final class Checks {

    private final Task task;
    private final Secret secret;
    /** The sides of the problem's statements with the answer in the letters' places. */
    private final Set<String> checks = new HashSet<>();

    Checks(Task task, Secret secret) {
        this.task = task;
        this.secret = secret;
        check();
    }

    /** 14/7 = 2, and 2·2 + 3 = 7. */
    boolean tell(Formula formula) {
        boolean value = formula.sides().stream()
                .map(Side::expr)
                .anyMatch(side -> secret.isValue(side) && !secret.isReachedValue(side));
        return value
                || formula.sides().stream().anyMatch(side -> isSide(side.expr()))
                || isRearranged(formula)
                || formula.sides().stream().anyMatch(side -> uses(side.expr()));
    }

    /** Whether an expression is a side of the problem with the answer in the letter's place: 2(2) + 3. */
    boolean isSide(Expr closed) {
        return !closed.children().isEmpty() && checks.contains(Canon.of(closed));
    }

    /** 13 + 18 = 31, where 13 is what is looked for and stands nowhere else. */
    private boolean uses(Expr side) {
        boolean here = side.children().isEmpty()
                && Exact.value(side)
                        .filter(value -> !value.isInteger() || value.abs().compareTo(Rational.of(10)) > 0)
                        .filter(value -> secret.isValue(value) && !secret.isSeen(value) && !secret.isReached(value))
                        .isPresent();
        return here || side.children().stream().anyMatch(this::uses);
    }

    /** Whether a closed equation has the numbers of the problem's equation and the answer beside them: 7 - 2·2 = 3. */
    private boolean isRearranged(Formula closed) {
        if (task.statements().size() != 1 || task.points().size() != 1 || !closed.isEquation()) {
            return false;
        }
        Expr statement = task.statements().getFirst().statement();
        Map<String, Expr> point = task.points().getFirst();
        if (point.values().stream().allMatch(secret::isReachedValue)) {
            return false;
        }
        return leaves(statement.substitute(point)).equals(leaves(closed.statement()))
                && leaves(statement).size() > 2;
    }

    private static List<String> leaves(Expr expr) {
        List<String> leaves = new ArrayList<>();
        collect(expr, leaves);
        leaves.sort(null);
        return leaves;
    }

    private static void collect(Expr expr, List<String> leaves) {
        if (expr.children().isEmpty()) {
            leaves.add(Canon.of(expr));
        }
        expr.children().forEach(child -> collect(child, leaves));
    }

    private void check() {
        for (Formula formula : task.statements()) {
            for (Map<String, Expr> point : task.points()) {
                if (point.values().stream().allMatch(secret::isReachedValue)) {
                    continue;
                }
                formula.sides().stream()
                        .map(Side::expr)
                        .filter(side ->
                                !side.variables().isEmpty() && !side.children().isEmpty())
                        .forEach(side -> checks.add(Canon.of(side.substitute(point))));
            }
        }
    }
}
