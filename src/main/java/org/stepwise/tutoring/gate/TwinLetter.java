package org.stepwise.tutoring.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.tutoring.verify.Formula;
import org.stepwise.tutoring.verify.Side;
import org.stepwise.tutoring.verify.Task;

/** The pupil's own problem told in another letter: from then on that letter is the problem's. */
final class TwinLetter {

    private final Secret secret;
    private final Set<String> own;
    private final Set<String> twins = new HashSet<>();

    TwinLetter(Task task, Secret secret) {
        this.secret = secret;
        Expr given = task.given();
        Set<String> asked = task.ground().letters();
        this.own = !asked.isEmpty() || given == null ? asked : given.variables();
    }

    /** In the problem's letter, if it is about the problem. */
    Formula own(Formula formula) {
        if (!isForeign(formula.letters())) {
            return formula;
        }
        String letter = formula.letters().iterator().next();
        Formula renamed = new Formula(
                formula.text(),
                formula.start(),
                formula.end(),
                formula.sides().stream()
                        .map(side ->
                                new Side(renamed(side.expr(), letter), side.written(), side.units(), side.worded()))
                        .toList(),
                formula.signs());
        boolean known = secret.isKnown(renamed.statement())
                || renamed.sides().stream().map(Side::expr).anyMatch(this::isProblem);
        if (known) {
            twins.add(letter);
        }
        return twins.contains(letter) ? renamed : formula;
    }

    /** In the problem's letter, if that has been told before. */
    Expr own(Expr expr) {
        return isForeign(expr.variables()) && twins.containsAll(expr.variables())
                ? renamed(expr, expr.variables().iterator().next())
                : expr;
    }

    private boolean isForeign(Set<String> letters) {
        return own.size() == 1 && letters.size() == 1 && !own.containsAll(letters);
    }

    /** More than a letter and a number, for 3x may stand in any problem; also within what is done with it. */
    private boolean isProblem(Expr side) {
        boolean large =
                side.children().stream().anyMatch(child -> !child.children().isEmpty());
        return large && (secret.isKnown(side) || side.children().stream().anyMatch(this::isProblem));
    }

    private Expr renamed(Expr expr, String letter) {
        return expr.substitute(Map.of(letter, Build.name(List.copyOf(own).getFirst())));
    }
}
