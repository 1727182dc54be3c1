package org.stepwise.grading.working;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Expr;

/** From one statement to the next, with what the statements before them have brought in. */
final class SolutionSteps {

    private final Set<String> unknowns;
    private final boolean complex;
    private final Substitutions substitutions = new Substitutions();
    /** The letters of the first line. */
    private Set<String> letters = Set.of();
    /** Where extra solutions may have come in. */
    private @Nullable Expr narrower;

    SolutionSteps(Set<String> unknowns, boolean complex) {
        this.unknowns = unknowns;
        this.complex = complex;
    }

    Step step(Expr before, Expr after) {
        if (letters.isEmpty()) {
            letters = before.variables();
        }
        Step step = direct(before, after);
        boolean known = unknowns.isEmpty() && letters.size() > 1 && letters.containsAll(after.variables());
        if (step.how() != Transition.UNDECIDED || step.aside() || !known || letters.equals(before.variables())) {
            return step;
        }
        // A letter of the first line is no new one: a line that says more of it loses solutions of the line before.
        Step all = new StatementStep(letters, complex).step(before, after);
        return all.how() == Transition.IMPLIED_BY ? all : step;
    }

    private Step direct(Expr before, Expr after) {
        if (Letters.isRooted(before) && before.variables().equals(after.variables()) && !complex) {
            return new StatementStep(before.variables(), false).step(before, after);
        }
        if (Letters.isRooted(before) || Letters.isRooted(after)) {
            return Step.undecided();
        }
        if (substitutions.bringsIn(after, before, unknowns)) {
            return Step.undecided().besides();
        }
        Expr start = substitutions.resolved(before, after);
        Expr end = substitutions.resolved(after, before);
        if (start != null || end != null) {
            return new StatementStep(unknowns, complex).step(start == null ? before : start, end == null ? after : end);
        }
        Step step = dropped(new StatementStep(unknowns, complex).step(before, after), before, after);
        if (step.how() == Transition.WRONG && Letters.isAboutOthers(before, after)) {
            return Step.undecided();
        }
        return step.how() == Transition.WRONG && Metric.occurs(before, after) && measured(before, after)
                ? Step.plain(Transition.EQUIVALENT)
                : step;
    }

    /** What squaring brought in and the check takes away again is no loss. */
    private Step dropped(Step step, Expr before, Expr after) {
        Expr earlier = narrower;
        if (step.how() == Transition.IMPLIES) {
            narrower = earlier == null ? before : earlier;
        } else if (step.how() != Transition.EQUIVALENT) {
            narrower = null;
        }
        return step.how() == Transition.IMPLIED_BY
                        && earlier != null
                        && new StatementStep(unknowns, complex).same(earlier, after)
                ? Step.of(Transition.IMPLIED_BY, "dropped", Map.of())
                : step;
    }

    private boolean measured(Expr before, Expr after) {
        return new StatementStep(unknowns, complex).same(Metric.of(before), Metric.of(after));
    }
}
