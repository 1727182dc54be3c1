package org.stepwise.grading.working;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.stepwise.cas.numeric.Fuel;
import org.stepwise.cas.sets.Commas;
import org.stepwise.cas.sets.SetComparison;
import org.stepwise.cas.sets.SetRelation;
import org.stepwise.cas.sets.Solutions;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** What one statement is to another, by their solutions. */
final class StatementStep {

    /** What looking for the reason may cost: what became of the step is known by then, and stays. */
    private static final long EXPLAINING = 1_000_000;

    private final Set<String> unknowns;
    private final boolean complex;

    StatementStep(Set<String> unknowns, boolean complex) {
        this.unknowns = unknowns;
        this.complex = complex;
    }

    Step step(Expr before, Expr after) {
        Set<String> letters = letters(before, after);
        Expr start = listed(before, letters);
        Expr end = listed(after, letters);
        SetComparison found = compare(start, end);
        if (found.relation() != SetRelation.EQUAL && found.relation() != SetRelation.SUBSET && !knows(start, end)) {
            // A new letter stands for something that only the pupil knows; what holds for all its values still follows.
            return Step.undecided();
        }
        return switch (found.relation()) {
            case EQUAL -> Step.plain(Transition.EQUIVALENT);
            case SUBSET -> region(before, end, Step.of(Transition.IMPLIES, gained(start, end), found.witness()));
            case SUPERSET ->
                region(
                        before,
                        end,
                        Step.of(
                                Transition.IMPLIED_BY,
                                explained(() -> new Changes(this::same).lost(start, end), "lost"),
                                found.witness()));
            case NEITHER -> slip(before, end, Step.of(Transition.WRONG, "solutions", found.witness()));
            case UNKNOWN -> Step.undecided();
        };
    }

    private String gained(Expr before, Expr after) {
        String plain = Trees.isRegion(after) ? "gained-region" : "gained";
        return explained(() -> new Changes(this::same).gained(before, after), plain);
    }

    /** A letter that is asked for is no new one. */
    private boolean knows(Expr before, Expr after) {
        return unknowns.containsAll(after.variables()) || Solutions.knows(before, after);
    }

    private Set<String> letters(Expr before, Expr after) {
        return unknowns.isEmpty() ? Commas.letters(before, after) : unknowns;
    }

    /** A region that only grew or shrank may come of a slip as well. */
    private Step region(Expr before, Expr after, Step step) {
        return Trees.isRegion(after) ? slip(before, after, step) : step;
    }

    private Step slip(Expr before, Expr after, Step step) {
        return explained(
                () -> {
                    Cause slip = new StatementSlips(this).cause(before, after);
                    return slip == null ? step : step.by(slip);
                },
                step);
    }

    private static <T> T explained(Supplier<T> search, T plain) {
        try {
            return Fuel.limited(EXPLAINING, search);
        } catch (Fuel.Exhausted reason) {
            return plain;
        }
    }

    SetComparison compare(Expr before, Expr after) {
        return Solutions.compare(before, after, letters(before, after), complex);
    }

    boolean same(Expr before, Expr after) {
        return compare(before, after).relation() == SetRelation.EQUAL;
    }

    /** x = 2 and x = 3, as pupils list solutions, says one or the other. */
    private static Expr listed(Expr expr, Set<String> letters) {
        if (expr instanceof Expr.And(List<Expr> parts, Span span)
                && Commas.meant(new Expr.Listing(parts, span), letters) instanceof Expr.Or list
                && list.parts().stream().allMatch(StatementStep::isSolution)) {
            return list;
        }
        return Commas.meant(expr, letters);
    }

    private static boolean isSolution(Expr part) {
        return Trees.isEquation(part)
                && part.children().getFirst() instanceof Expr.Name
                && part.children().getLast().variables().isEmpty();
    }
}
