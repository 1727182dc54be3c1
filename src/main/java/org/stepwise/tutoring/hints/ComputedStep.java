package org.stepwise.tutoring.hints;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.syntax.Latex;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.grading.Budget;
import org.stepwise.grading.Verdict;
import org.stepwise.problembank.Rung;
import org.stepwise.problembank.Step;
import org.stepwise.solver.Solution;
import org.stepwise.solver.Solver;
import org.stepwise.solver.Task;
import org.stepwise.tutoring.gate.Piece;
import org.stepwise.tutoring.gate.TutorGate;
import org.stepwise.tutoring.gate.VerifiedStream;

/**
 * The next line of the way from where a pupil is, worked out by the solver; never the answer itself. Only where statements are
 * solved: each line of a calculation has the value of its answer, so that none may be told.
 */
final class ComputedStep {

    private static final Set<Task> OF_STATEMENTS = Set.of(Task.SOLVE, Task.SYSTEM, Task.INEQUALITY);

    private ComputedStep() {}

    /** What leads on from the last line that holds; nothing where there is none, or where only the answer is left. */
    static Optional<Hint> after(HelpContext context, Locale locale) {
        return last(context).flatMap(last -> {
            List<org.stepwise.solver.Step> way = way(context, last);
            return way.size() > 1 ? hint(context, last, way.getFirst(), locale) : Optional.empty();
        });
    }

    /** What to do with the line to go on from, without the line that comes of it. */
    static Optional<Hint> ruleAfter(HelpContext context, Locale locale) {
        return lineToGoOnFrom(context)
                .flatMap(line -> way(context, line).stream()
                        .findFirst()
                        .map(step -> step.text(locale))
                        .filter(text -> !givesAway(context, Rung.RULE, text))
                        .map(text -> new Hint(Rung.RULE, Hint.Source.COMPUTED, line.number(), text, List.of())));
    }

    /** The last line that holds, where it is more than the problem written down and a step leads on from it. */
    static Optional<WrittenLine> lineToGoOnFrom(HelpContext context) {
        return last(context)
                .filter(line -> !isCopied(context, line))
                .filter(line -> !way(context, line).isEmpty());
    }

    private static Optional<WrittenLine> last(HelpContext context) {
        List<WrittenLine> held = context.held();
        return held.isEmpty() || context.variant().parts().size() != 1 ? Optional.empty() : Optional.of(held.getLast());
    }

    private static boolean isCopied(HelpContext context, WrittenLine line) {
        String written = typeset(line.text());
        return context.task().statements().stream()
                .anyMatch(given -> Latex.of(given.statement()).equals(written));
    }

    /** The way from a line to the answer; empty where the solver knows none. */
    private static List<org.stepwise.solver.Step> way(HelpContext context, WrittenLine line) {
        Optional<Task> task = Optional.ofNullable(context.variant().task())
                .flatMap(Task::byId)
                .filter(OF_STATEMENTS::contains);
        if (task.isEmpty()) {
            return List.of();
        }
        Solution solution = Budget.within(
                () -> Solver.solve(task.get(), line.text(), null),
                () -> new Solution.Unsupported("It takes too long."));
        return solution instanceof Solution.Solved(var _, List<org.stepwise.solver.Step> steps) ? steps : List.of();
    }

    private static Optional<Hint> hint(
            HelpContext context, WrittenLine last, org.stepwise.solver.Step step, Locale locale) {
        String from = typeset(last.text());
        String to = typeset(step.expression());
        boolean answers = context.variantPart().grade(step.expression()) instanceof Verdict.Correct;
        if (from == null
                || to == null
                || answers
                || givesAway(context, Rung.NEXT_STEP, step.text() + " $" + to + "$")) {
            return Optional.empty();
        }
        return Optional.of(new Hint(
                Rung.NEXT_STEP,
                Hint.Source.COMPUTED,
                last.number(),
                "",
                List.of(new Step("", from), new Step(step.text(locale), to))));
    }

    private static @Nullable String typeset(String text) {
        return Syntax.read(text) instanceof Reading.Read(var expr) ? Latex.of(expr) : null;
    }

    /** The same gate that a model's words pass. */
    private static boolean givesAway(HelpContext context, Rung rung, String text) {
        return Budget.within(
                () -> {
                    VerifiedStream stream = TutorGate.open(context.task(), rung);
                    return Stream.concat(stream.accept(text).stream(), stream.finish().stream())
                            .anyMatch(piece -> piece instanceof Piece.Withheld);
                },
                () -> true);
    }
}
