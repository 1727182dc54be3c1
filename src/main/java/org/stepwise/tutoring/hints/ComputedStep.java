package org.stepwise.tutoring.hints;

import java.util.List;
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
import org.stepwise.problembank.Variant;
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
    static Optional<Hint> after(HelpContext context) {
        Variant variant = context.variant();
        String id = variant.task();
        if (id == null || context.held().isEmpty() || variant.parts().size() != 1) {
            return Optional.empty();
        }
        WrittenLine last = context.held().getLast();
        return Task.byId(id)
                .filter(OF_STATEMENTS::contains)
                .flatMap(task -> step(task, last.text()))
                .flatMap(step -> hint(context, last, step));
    }

    private static Optional<org.stepwise.solver.Step> step(Task task, String line) {
        Solution solution = Budget.within(
                () -> Solver.solve(task, line, null), () -> new Solution.Unsupported("It takes too long."));
        return solution instanceof Solution.Solved(var _, List<org.stepwise.solver.Step> steps) && steps.size() > 1
                ? Optional.of(steps.getFirst())
                : Optional.empty();
    }

    private static Optional<Hint> hint(HelpContext context, WrittenLine last, org.stepwise.solver.Step step) {
        String from = typeset(last.text());
        String to = typeset(step.expression());
        boolean answers = context.variantPart().grade(step.expression()) instanceof Verdict.Correct;
        if (from == null || to == null || answers || givesAway(context, step.text() + " $" + to + "$")) {
            return Optional.empty();
        }
        return Optional.of(new Hint(
                Rung.NEXT_STEP,
                Hint.Source.COMPUTED,
                last.number(),
                "",
                List.of(new Step("", from), new Step(step.text(), to))));
    }

    private static @Nullable String typeset(String text) {
        return Syntax.read(text) instanceof Reading.Read(var expr) ? Latex.of(expr) : null;
    }

    /** The same gate that a model's words pass. */
    private static boolean givesAway(HelpContext context, String text) {
        return Budget.within(
                () -> {
                    VerifiedStream stream = TutorGate.open(context.task(), Rung.NEXT_STEP);
                    return Stream.concat(stream.accept(text).stream(), stream.finish().stream())
                            .anyMatch(piece -> piece instanceof Piece.Withheld);
                },
                () -> true);
    }
}
