package org.stepwise.grading.working;

import java.util.List;
import java.util.Set;
import org.stepwise.cas.sets.Commas;
import org.stepwise.cas.sets.SetComparison;
import org.stepwise.cas.sets.SetRelation;
import org.stepwise.cas.sets.Solutions;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** What one statement is to another, by their solutions. */
final class StatementStep {

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
            case SUBSET -> region(before, end, Step.of(Transition.IMPLIES, gained(after), found.witness()));
            case SUPERSET -> region(before, end, Step.of(Transition.IMPLIED_BY, lost(start, end), found.witness()));
            case NEITHER -> slip(before, end, Step.of(Transition.WRONG, "solutions", found.witness()));
            case UNKNOWN -> Step.undecided();
        };
    }

    /** After 1 = 3 or 0 = 0, which holds for none or for all, the letter that is asked for is no new one. */
    private boolean knows(Expr before, Expr after) {
        return before.variables().isEmpty() && unknowns.containsAll(after.variables())
                || Solutions.knows(before, after);
    }

    private Set<String> letters(Expr before, Expr after) {
        return unknowns.isEmpty() ? Commas.letters(before, after) : unknowns;
    }

    /** A region that only grew or shrank may come of a slip as well. */
    private Step region(Expr before, Expr after, Step step) {
        return Trees.isRegion(after) ? slip(before, after, step) : step;
    }

    private Step slip(Expr before, Expr after, Step step) {
        Cause slip = new StatementSlips(this).cause(before, after);
        return slip == null ? step : step.by(slip);
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

    private static String gained(Expr after) {
        return Trees.isRegion(after) ? "gained-region" : "gained";
    }

    private String lost(Expr before, Expr after) {
        if (Trees.isRegion(before) || Trees.isRegion(after)) {
            return "lost-region";
        }
        if (after instanceof Expr.Relation(List<Expr> sides, var _, Span _)
                && before instanceof Expr.Relation
                && sides.getFirst() instanceof Expr.Name
                && isEven(before)
                && mirrored(before, sides)) {
            return "lost-sign";
        }
        if (divided(before, after)) {
            return "lost-division";
        }
        return "lost";
    }

    /** x = a where -a solves the line before as well. */
    /** Whether something stands under an even power, a square root or between bars. */
    private static boolean isEven(Expr expr) {
        boolean here = expr instanceof Expr.Power(Expr _, Expr exponent, Span _)
                        && exponent instanceof Expr.Whole whole
                        && !whole.value().testBit(0)
                || expr instanceof Expr.Call call && Set.of("abs", "sqrt").contains(call.function());
        return here || expr.children().stream().anyMatch(StatementStep::isEven);
    }

    private boolean mirrored(Expr before, List<Expr> sides) {
        Expr both = new Expr.Or(
                List.of(
                        Build.equation(sides.getFirst(), sides.getLast()),
                        Build.equation(sides.getFirst(), Build.negation(sides.getLast()))),
                Span.NONE);
        return same(before, both);
    }

    /** The line before says this line or that the letter is zero. */
    private boolean divided(Expr before, Expr after) {
        return before.variables().stream()
                .map(name ->
                        (Expr) new Expr.Or(List.of(after, Build.equation(Build.name(name), Build.whole(0))), Span.NONE))
                .anyMatch(both -> same(before, both));
    }
}
