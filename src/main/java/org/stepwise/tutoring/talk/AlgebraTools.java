package org.stepwise.tutoring.talk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stepwise.grading.Budget;
import org.stepwise.inference.ChatTool;
import org.stepwise.inference.ToolCall;
import org.stepwise.solver.Solution;
import org.stepwise.solver.Solver;
import org.stepwise.solver.Task;
import org.stepwise.tutoring.verify.Mark;
import org.stepwise.tutoring.verify.StepVerifier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a model may have worked out by algebra while it answers. */
final class AlgebraTools {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 300;
    private static final Pattern LETTER = Pattern.compile("[a-zA-Z]");

    private static final String ONE = """
            {"type":"object","properties":{"input":{"type":"string","description":"%s"},\
            "variable":{"type":"string","description":"the letter that is asked for, if there are several"}},\
            "required":["input"],"additionalProperties":false}""";

    static final List<ChatTool> ALL = List.of(
            new ChatTool(
                    "solve",
                    "Solves an equation, an inequality or a system exactly, over the real numbers.",
                    ONE.formatted("such as 2x + 3 = 7; equations of a system with commas between")),
            new ChatTool("simplify", "Simplifies an expression.", ONE.formatted("such as (x^2 - 1)/(x - 1)")),
            new ChatTool("evaluate", "Works out a number exactly.", ONE.formatted("such as 3/4 + 1/6")),
            new ChatTool(
                    "check",
                    "Says whether an equation or inequality holds in the problem at hand.",
                    ONE.formatted("such as x = 2 or (a + b)^2 = a^2 + 2ab + b^2")),
            new ChatTool(
                    "plot",
                    "Shows the graph of a function, or the solutions of an inequality on a number line.",
                    ONE.formatted("such as y = x^2 - 4 or x^2 < 9")));

    private AlgebraTools() {}

    /**
     * What came of a call.
     *
     * @param answer for the model
     * @param line the same as a formula; null where nothing was worked out
     * @param drawing the line of mathematics that may be shown as a picture, which the answer tells in words; null without one
     */
    record Worked(
            String answer, @Nullable String line, @Nullable String drawing) {}

    /**
     * @param task what a claim is checked by
     * @param pictures says in words what the picture of a line shows; nothing where there is none that may be seen
     */
    static Worked run(
            ToolCall call, org.stepwise.tutoring.verify.Task task, Function<String, Optional<String>> pictures) {
        try {
            JsonNode arguments = JSON.readTree(call.arguments());
            String input = arguments.path("input").asString("").replace("$", "").strip();
            String letter = arguments.path("variable").asString("");
            String variable = LETTER.matcher(letter).matches() ? letter : null;
            if (input.isEmpty() || input.length() > LONGEST) {
                return failed("The input is empty or too long.");
            }
            return call.name().equals("plot")
                    ? plotted(input, pictures)
                    : Budget.within(
                            () -> worked(call.name(), input, variable, task),
                            () -> failed("That takes too long to work out."));
        } catch (JacksonException e) {
            return failed("The arguments are no JSON object with an input.");
        }
    }

    private static Worked worked(
            String tool, String input, @Nullable String variable, org.stepwise.tutoring.verify.Task task) {
        return switch (tool) {
            case "solve" -> solved(input, variable, solveTask(input));
            case "simplify" -> solved(input, variable, Task.SIMPLIFY);
            case "evaluate" -> solved(input, variable, Task.EVALUATE);
            case "check" -> checked(input, task);
            default -> failed("There is no such tool.");
        };
    }

    private static Task solveTask(String input) {
        boolean several = input.contains(",") || input.contains(";");
        boolean unequal = input.chars().anyMatch(c -> "<>\u2264\u2265".indexOf(c) >= 0);
        return several ? Task.SYSTEM : unequal ? Task.INEQUALITY : Task.SOLVE;
    }

    private static Worked solved(String input, @Nullable String variable, Task task) {
        return switch (Solver.solve(task, input, variable)) {
            case Solution.Solved(String answer, var _) ->
                new Worked(
                        answer,
                        Set.of(Task.SIMPLIFY, Task.EVALUATE).contains(task)
                                ? "$" + input + " = " + answer + "$"
                                : "$" + input + "$: " + dollars(answer),
                        null);
            case Solution.Unsupported(String reason) -> failed(reason);
        };
    }

    /** An answer such as {@code x = 2 or x = 3} with its formulas between dollar signs. */
    private static String dollars(String answer) {
        return answer.matches(".*[=<>\u2264\u2265].*")
                ? "$" + answer.replace(" or ", "$ or $").replace(", ", "$, $") + "$"
                : answer;
    }

    private static Worked checked(String claim, org.stepwise.tutoring.verify.Task task) {
        StepVerifier verifier = new StepVerifier(task, false);
        Optional<Mark> mark = verifier.judge("$" + claim + "$").marks().stream().findFirst();
        return mark.map(found -> switch (found.status()) {
                    case PROVED -> new Worked("It holds.", "$" + claim + "$", null);
                    case DISPROVED -> failed("It does not hold.");
                    case UNVERIFIABLE -> failed("That cannot be decided.");
                })
                .orElseGet(() -> failed("There is no equation in that."));
    }

    private static Worked plotted(String input, Function<String, Optional<String>> pictures) {
        return pictures.apply(input)
                .map(words -> new Worked(words, null, input))
                .orElseGet(() -> failed("There is no picture of that which the pupil may see."));
    }

    private static Worked failed(String why) {
        return new Worked(why, null, null);
    }
}
