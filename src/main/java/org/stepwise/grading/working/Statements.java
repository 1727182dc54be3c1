package org.stepwise.grading.working;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stepwise.cas.sets.Lie;
import org.stepwise.cas.sets.SetComparison;
import org.stepwise.cas.sets.Solutions;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** What one statement is to another, by their solutions. */
final class Statements {

    private final Set<String> unknowns;
    private final boolean complex;

    Statements(Set<String> unknowns, boolean complex) {
        this.unknowns = unknowns;
        this.complex = complex;
    }

    Step step(Expr before, Expr after) {
        Expr listed = listed(after);
        SetComparison found = compare(listed(before), listed);
        if (found.lie() != Lie.EQUAL && !Solutions.knows(before, after)) {
            // A new letter stands for something that only the pupil knows.
            return Step.undecided();
        }
        return switch (found.lie()) {
            case EQUAL -> Step.plain(Transition.EQUIVALENT);
            case SUBSET -> region(before, listed, Step.of(Transition.IMPLIES, gained(after), found.witness()));
            case SUPERSET ->
                region(before, listed, Step.of(Transition.IMPLIED_BY, lost(before, listed), found.witness()));
            case NEITHER -> slip(before, listed, Step.of(Transition.WRONG, "solutions", found.witness()));
            case UNKNOWN -> Step.undecided();
        };
    }

    /** A region that only grew or shrank may come of a slip as well. */
    private Step region(Expr before, Expr after, Step step) {
        return ordered(after) ? slip(before, after, step) : step;
    }

    private Step slip(Expr before, Expr after, Step step) {
        String slip = new StatementSlips(this).name(before, after);
        return slip == null ? step : step.by(slip);
    }

    SetComparison compare(Expr before, Expr after) {
        Set<String> letters = new TreeSet<>(before.variables());
        letters.addAll(after.variables());
        return Solutions.compare(before, after, unknowns.isEmpty() ? letters : unknowns, complex);
    }

    boolean same(Expr before, Expr after) {
        return compare(before, after).lie() == Lie.EQUAL;
    }

    /** x = 2 and x = 3, as pupils list solutions, says one or the other. */
    private static Expr listed(Expr expr) {
        if (!(expr instanceof Expr.And(List<Expr> parts, Span span))) {
            return expr;
        }
        Expr first = parts.getFirst();
        boolean list = parts.stream()
                .allMatch(part -> part instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                        && signs.equals(List.of(Sign.EQUAL))
                        && sides.getFirst() instanceof Expr.Name
                        && sides.getFirst().equals(first.children().getFirst())
                        && sides.getLast().variables().isEmpty());
        return list ? new Expr.Or(parts, span) : expr;
    }

    private static String gained(Expr after) {
        return ordered(after) ? "gained-region" : "gained";
    }

    private static boolean ordered(Expr expr) {
        return expr instanceof Expr.Relation relation
                        && relation.signs().stream().anyMatch(Sign::ordering)
                || expr.children().stream().anyMatch(Statements::ordered);
    }

    private String lost(Expr before, Expr after) {
        if (ordered(before) || ordered(after)) {
            return "lost-region";
        }
        if (after instanceof Expr.Relation(List<Expr> sides, List<Sign> _, Span _)
                && before instanceof Expr.Relation
                && sides.getFirst() instanceof Expr.Name
                && mirrored(before, sides)) {
            return "lost-sign";
        }
        if (divided(before, after)) {
            return "lost-division";
        }
        return "lost";
    }

    /** x = a where -a solves the line before as well. */
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
