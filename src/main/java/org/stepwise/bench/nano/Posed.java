package org.stepwise.bench.nano;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;
import org.stepwise.solver.Solution;
import org.stepwise.solver.Solver;
import org.stepwise.solver.Task;

/**
 * A problem with numbers and its way to the answer.
 *
 * @param letters that are looked for
 */
record Posed(Shape shape, String input, List<String> letters, Solution.Solved solved) {

    private static final int LONGEST_WAY = 16;
    private static final List<String> LETTERS =
            List.of("y", "n", "t", "a", "b", "k", "m", "p", "r", "s", "u", "v", "w", "z");
    private static final List<List<String>> PAIRS =
            List.of(List.of("a", "b"), List.of("u", "v"), List.of("m", "n"), List.of("p", "q"), List.of("s", "t"));
    private static final Map<Task, AnswerKind> KINDS = Map.of(
            Task.INEQUALITY, AnswerKind.INEQUALITY,
            Task.SYSTEM, AnswerKind.SYSTEM,
            Task.SIMPLIFY, AnswerKind.EQUIVALENT,
            Task.EXPAND, AnswerKind.EXPANDED,
            Task.FACTOR, AnswerKind.FACTORED,
            Task.DIFFERENTIATE, AnswerKind.DERIVATIVE,
            Task.INTEGRATE, AnswerKind.INTEGRAL,
            Task.EVALUATE, AnswerKind.NUMBER,
            Task.COMPLETE_SQUARE, AnswerKind.COMPLETED_SQUARE);

    static Optional<Posed> of(Shape shape, Dice dice) {
        return shape.problem(dice).flatMap(text -> {
            boolean pair = shape.task() == Task.SYSTEM || text.contains("y");
            boolean usual = dice.chance(0.7) || text.contains("e^");
            List<String> letters =
                    pair ? usual ? List.of("x", "y") : dice.of(PAIRS) : List.of(usual ? "x" : dice.of(LETTERS));
            String input = replaced(text, pair, letters);
            return Solver.solve(shape.task(), input, null) instanceof Solution.Solved solved
                            && solved.steps().size() <= LONGEST_WAY
                    ? Optional.of(new Posed(shape, input, letters, solved))
                    : Optional.empty();
        });
    }

    private static String replaced(String text, boolean pair, List<String> letters) {
        String first = text.replaceAll("(?<![a-z])x(?![a-z])", "#");
        String second = pair ? first.replaceAll("(?<![a-z])y(?![a-z])", letters.getLast()) : first;
        return second.replace("#", letters.getFirst());
    }

    String letter() {
        return letters.getFirst();
    }

    /** Between dollar signs. */
    String formula() {
        return Typeset.of(input);
    }

    boolean isStatement() {
        return shape.task() == Task.SOLVE || shape.task() == Task.SYSTEM || shape.task() == Task.INEQUALITY;
    }

    /** Whether the answer is a formula, not words. */
    boolean hasFormula() {
        return !solved.answer().contains("no ")
                && !solved.answer().contains("all ")
                && !solved.answer().contains("many");
    }

    AnswerKey key() {
        if (shape.task() == Task.SOLVE) {
            if (!hasFormula()) {
                return new AnswerKey(AnswerKind.STRING, solved.answer());
            }
            List<String> values = Typeset.parts(solved.answer(), " or ").stream()
                    .map(part -> part.substring(part.indexOf('=') + 1).strip())
                    .toList();
            return values.size() == 1
                    ? new AnswerKey(AnswerKind.NUMBER, values.getFirst(), letter(), null, input)
                    : new AnswerKey(
                            AnswerKind.SET,
                            values.stream().collect(Collectors.joining(", ", "{", "}")),
                            letter(),
                            null,
                            input);
        }
        return new AnswerKey(
                KINDS.getOrDefault(shape.task(), AnswerKind.EQUIVALENT),
                solved.answer(),
                shape.task() == Task.SYSTEM ? String.join(", ", letters) : letter(),
                null,
                input);
    }
}
