package org.stepwise.tutoring.gate;

import org.stepwise.cas.tree.Expr;
import org.stepwise.tutoring.verify.Task;

/**
 * The next line of a calculation, where one may be told: it has the value of the answer, as each line of a calculation has, and
 * leaves the reckoning to the pupil.
 */
final class NextReckoning {

    private static final int LEFT_TO_DO = 3;

    private final Task task;
    private final boolean oneLine;
    private String told = "";

    NextReckoning(Task task, boolean oneLine) {
        this.task = task;
        this.oneLine = oneLine;
    }

    boolean allows(Expr closed) {
        if (!oneLine || !task.ground().letters().isEmpty() || signs(closed) < LEFT_TO_DO) {
            return false;
        }
        String line = Canon.of(closed);
        if (told.isEmpty()) {
            told = line;
        }
        return told.equals(line);
    }

    private static int signs(Expr expr) {
        int here = Math.max(expr.children().size() - 1, 0);
        return here + expr.children().stream().mapToInt(NextReckoning::signs).sum();
    }
}
