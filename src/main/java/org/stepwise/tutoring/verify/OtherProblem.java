package org.stepwise.tutoring.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** The problem other than the pupil's own that a text speaks of at the moment: an example, or a rule in letters. */
final class OtherProblem {

    private final Task task;
    private final boolean exampleLevel;
    private @Nullable Ground ground;
    /** Whether somebody called it another problem; otherwise it only stands where one is due. */
    private boolean announced;
    /** Whether it may be a false line of the pupil's own problem as well: nothing of it is called proved. */
    private boolean doubtful;
    /** Whether it is a rule in letters, such as x^2 = a: what it says of them is not judged. */
    private boolean general;
    /** Whether the text has come to an example before. */
    private boolean opened;

    OtherProblem(Task task, boolean exampleLevel) {
        this.task = task;
        this.exampleLevel = exampleLevel;
    }

    Optional<Ground> ground() {
        return Optional.ofNullable(ground);
    }

    /** The same, where somebody said that it is another problem. */
    Optional<Ground> announced() {
        return announced ? ground() : Optional.empty();
    }

    /** Whether the pupil is to be shown one. */
    boolean isWanted() {
        return exampleLevel;
    }

    /** What the words in front of an equation make of it; where an example is due, the first equation that is not led up to is it. */
    Cue cue(String before, Formula formula) {
        Cue said = Cue.of(before, exampleLevel);
        return said == Cue.NONE && isDue(before) && !sharesASide(formula) ? Cue.EXAMPLE : said;
    }

    private boolean isDue(String before) {
        return exampleLevel && !opened && Cue.beginsAnew(before);
    }

    /** 2x + 3 = 9, where the problem is 2x + 3 = 7: a wrong copy of it. */
    private boolean sharesASide(Formula formula) {
        return task.statements().stream()
                .flatMap(own -> own.sides().stream())
                .map(Side::expr)
                .filter(own -> !own.variables().isEmpty() && !own.children().isEmpty())
                .anyMatch(own -> formula.sides().stream()
                        .map(Side::expr)
                        .anyMatch(side -> Values.equal(own, side).orElse(false)));
    }

    /** An example that is no equation to be solved has begun. */
    void opens() {
        opened = true;
    }

    /**
     * Takes an equation as another problem; says whether it can be one.
     *
     * @param before the words in front of it
     * @param own the pupil's problem
     */
    boolean begins(Formula formula, List<Expr> sides, Set<String> letters, Cue cue, String before, Ground own) {
        boolean named = sides.getFirst() instanceof Expr.Name(String name, var _)
                && !sides.getLast().variables().isEmpty()
                && !sides.getLast().variables().contains(name);
        boolean value = sides.getFirst() instanceof Expr.Name
                && sides.getLast().variables().isEmpty();
        if (named
                || value && ground != null && cue != Cue.EXAMPLE
                || letters.size() > 2
                || !formula.isEquation() && cue != Cue.EXAMPLE
                || formula.isAbout()
                || formula.signs().contains("!=")) {
            return false;
        }
        ground = Ground.of(
                new Expr.Relation(
                        sides, formula.signs().stream().map(Formula::sign).toList(), Span.NONE),
                letters);
        announced = Cue.of(before, exampleLevel) == Cue.EXAMPLE;
        boolean implied = cue == Cue.EXAMPLE && !announced;
        doubtful =
                implied || cue == Cue.NONE && !own.isKnown() && !task.answers().isEmpty();
        general = own.letters().size() == 1
                && letters.size() > 1
                && sides.getLast() instanceof Expr.Name(String parameter, Span _)
                && !own.letters().contains(parameter);
        opened = true;
        return true;
    }

    /** Another equation of the same problem, as a system has two. */
    void joins(Formula formula) {
        if (ground != null) {
            ground = ground.and(formula);
        }
    }

    /** What may be said of a line of it that algebra gave this status. */
    Status weakened(Status status) {
        return general || doubtful && status == Status.PROVED ? Status.UNVERIFIABLE : status;
    }

    void ends() {
        ground = null;
    }
}
