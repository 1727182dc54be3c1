package org.stepwise.bench.nano;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stepwise.grading.working.Given;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Step;
import org.stepwise.problembank.Variant;
import org.stepwise.problembank.VariantPart;
import org.stepwise.solver.Solution;
import org.stepwise.solver.Solver;
import org.stepwise.solver.Task;

/** Problems of the bank, with the words of their authors. */
final class BankCases {

    private static final int LONGEST_EXAMPLE = 700;

    private final Wording wording;

    BankCases(Wording wording) {
        this.wording = wording;
    }

    /** Every sixth one is held out. */
    static boolean isHeldOut(Problem problem) {
        return Math.floorMod(problem.title().hashCode(), 6) == 0;
    }

    Optional<Case> of(Problem problem, Dice dice) {
        Variant variant = problem.variant(dice.below(100_000));
        int part = dice.below(variant.parts().size());
        VariantPart asked = variant.parts().get(part);
        List<Link> links = variant.solution().stream().map(BankCases::link).toList();
        String given = asked.key().given();
        List<String> lines = given == null || variant.task() == null ? List.of() : lines(variant.task(), given);
        return Optional.of(new Case(
                problem.topic(),
                problem.title(),
                variant,
                part,
                links,
                example(variant, dice),
                lines.isEmpty() ? null : new Given(given, asked.key().variable()),
                lines,
                false));
    }

    private static Link link(Step step) {
        String does = flat(step.text());
        String line = step.math() == null ? "" : "$" + flat(step.math()) + "$";
        return new Link("", does.endsWith(".") ? does.substring(0, does.length() - 1) : does, "", line, "");
    }

    static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static List<String> lines(String id, String given) {
        Optional<Task> task = Task.byId(id);
        return task.isPresent() && Solver.solve(task.get(), given, null) instanceof Solution.Solved(var _, var steps)
                ? steps.stream()
                        .map(org.stepwise.solver.Step::expression)
                        .filter(line -> !line.contains("d/d") && !line.contains("∫") && !line.contains("∅"))
                        .toList()
                : List.of();
    }

    private @Nullable String example(Variant variant, Dice dice) {
        Variant twin = variant.problem().variant(100_000L + dice.below(100_000));
        if (twin.prompt().equals(variant.prompt())
                || twin.heading().isEmpty()
                || twin.heading().contains("aligned")) {
            return null;
        }
        String text = wording.say("example.start", dice, "$" + flat(twin.heading()) + "$") + " "
                + twin.solution().stream()
                        .map(step -> link(step).told(wording, dice))
                        .collect(Collectors.joining(" "));
        return text.length() > LONGEST_EXAMPLE ? null : text;
    }
}
