package org.stepwise.authoring;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.problembank.Variant;
import org.stepwise.solver.Solution;
import org.stepwise.solver.Solver;
import org.stepwise.solver.Task;

/**
 * A first guess at how hard a variant is, 1 to 5, from what can be counted: the steps of its solution (worked out where the
 * task is one of school's, otherwise the author's), and numbers that slow pupils down: fractions, signs, two digits. What
 * pupils do with it later says more.
 */
final class DifficultyEstimate {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private DifficultyEstimate() {}

    static int of(Variant variant) {
        int steps = Math.max(
                solved(variant).orElse(variant.solution().size()),
                variant.parts().size());
        String numbers = variant.parts().stream()
                .map(part -> part.key().expected())
                .reduce(variant.given() == null ? "" : variant.given(), (a, b) -> a + " " + b);
        double level = 0.5
                + 0.5 * Math.min(steps, 6)
                + (numbers.contains("/") ? 0.5 : 0)
                + (numbers.matches(".*(^|[^0-9a-z)])-.*") ? 0.25 : 0)
                + (largest(numbers) > 20 ? 0.5 : 0);
        return (int) Math.clamp(Math.round(level), 1, 5);
    }

    private static Optional<Integer> solved(Variant variant) {
        String given = variant.given();
        Optional<Task> task = Arrays.stream(Task.values())
                .filter(known -> known.id().equals(variant.task()))
                .findFirst();
        if (given == null || task.isEmpty()) {
            return Optional.empty();
        }
        return Solver.solve(task.get(), given, null) instanceof Solution.Solved(var _, var steps)
                ? Optional.of(steps.size())
                : Optional.empty();
    }

    private static long largest(String text) {
        Matcher number = NUMBER.matcher(text);
        long largest = 0;
        while (number.find()) {
            largest =
                    Math.max(largest, number.group().length() > 9 ? Integer.MAX_VALUE : Long.parseLong(number.group()));
        }
        return largest;
    }
}
