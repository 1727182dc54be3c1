package org.stepwise.tutoring.gate;

import java.util.HashSet;
import java.util.Set;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.tutoring.gate.spoken.Digits;
import org.stepwise.tutoring.verify.Formula;
import org.stepwise.tutoring.verify.Formulas;
import org.stepwise.tutoring.verify.Side;
import org.stepwise.tutoring.verify.Task;

/** What the pupil can read already: in the problem, and in the lines so far. */
final class Readable {

    private final Task task;
    /** Expressions and statements. */
    private final Set<String> known = new HashSet<>();

    private final Set<Rational> seen = new HashSet<>();
    private final Set<Rational> reached = new HashSet<>();

    Readable(Task task) {
        this.task = task;
        learn(Digits.of(task.prompt(), true), false);
        learn(task.prompt(), false);
        task.working().forEach(line -> learn(line, true));
    }

    private void learn(String text, boolean working) {
        for (Formula formula : Formulas.in(text, task.letters())) {
            known.add(Canon.of(formula.statement()));
            formula.sides()
                    .forEach(side ->
                            learn(side.expr(), working && formula.sides().size() > 1));
            if (working && isSolved(formula)) {
                Exact.value(formula.sides().getLast().expr()).ifPresent(reached::add);
            }
        }
        for (Formula value : Formulas.values(text, task.letters())) {
            Side side = value.sides().getFirst();
            if (side.written().contains("\\int") || side.written().contains("∫")) {
                // It was worked out when it was read.
                known.add(Canon.of(side.expr()));
            } else {
                learn(side.expr(), false);
            }
        }
    }

    private static boolean isSolved(Formula formula) {
        return formula.sides().getFirst().expr() instanceof Expr.Name
                && formula.sides().getLast().expr().variables().isEmpty();
    }

    private void learn(Expr expr, boolean working) {
        known.add(Canon.of(expr));
        Exact.value(expr).ifPresent(value -> {
            boolean fraction = expr instanceof Expr.Quotient && !value.isInteger();
            if (expr.children().isEmpty()
                    || expr instanceof Expr.Negation
                    || expr instanceof Expr.Suffixed
                    || fraction) {
                seen.add(value);
            }
        });
        expr.children().forEach(child -> learn(child, working));
    }

    /** Whether this stands in the problem or in the pupil's lines. */
    boolean isKnown(Expr expr) {
        return known.contains(Canon.of(expr));
    }

    boolean isSeen(Rational value) {
        return seen.contains(value);
    }

    /** Whether the pupil has said that it is the solution. */
    boolean isReached(Rational value) {
        return reached.contains(value);
    }

    /** The numbers that stand there. */
    Set<Rational> seen() {
        return seen;
    }
}
