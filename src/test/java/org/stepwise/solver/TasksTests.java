package org.stepwise.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stepwise.cas.sets.SetRelation;
import org.stepwise.cas.sets.Solutions;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;
import org.stepwise.grading.Grading;
import org.stepwise.grading.Verdict;
import org.stepwise.grading.working.Transition;
import org.stepwise.grading.working.Working;

/** Tasks of every kind with the answers that they have. */
@Execution(ExecutionMode.CONCURRENT)
class TasksTests {

    /** Steps that hold and that the line checker neither proves nor refutes: logarithms with several letters. */
    private static final Set<String> OPEN = Set.of("y = a e^(k t)");

    @ParameterizedTest
    @CsvFileSource(resources = "/solver/tasks.csv", delimiter = '\t', numLinesToSkip = 1)
    void theAnswerIsTheOneInTheTable(String task, String input, @Nullable String variable, String answer) {
        Solution solution = solution(task, input, variable);

        assertThat(
                        switch (solution) {
                            case Solution.Solved solved -> solved.answer();
                            case Solution.Unsupported _ -> "unsupported";
                        })
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/solver/tasks.csv", delimiter = '\t', numLinesToSkip = 1)
    void theLineCheckerFollowsTheSteps(String task, String input, @Nullable String variable, String answer) {
        if (solution(task, input, variable) instanceof Solution.Solved solved) {
            List<String> lines = new ArrayList<>(first(task, input));
            solved.steps().forEach(step -> lines.add(step.expression()));

            List<Transition> transitions = Working.check(variable, lines).transitions();
            assertThat(transitions).as(lines.toString()).doesNotContain(Transition.WRONG);
            if (!OPEN.contains(input)) {
                assertThat(transitions).as(lines.toString()).doesNotContain(Transition.UNDECIDED);
            }
        }
    }

    /** The task as a line of its own, where it is written as one. */
    private static List<String> first(String task, String input) {
        boolean operator =
                input.contains("d/d") || input.contains("frac{d}") || input.contains("∫") || input.contains("int");
        boolean words = input.contains("from") || input.contains("f(x)") || input.matches(".*\\d \\d+/\\d.*|.*%.*of.*");
        return words || !operator && (task.equals("differentiate") || task.equals("integrate"))
                ? List.of()
                : List.of(input);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/solver/tasks.csv", delimiter = '\t', numLinesToSkip = 1)
    void theGradersAcceptTheAnswer(String task, String input, @Nullable String variable, String answer) {
        AnswerKind kind = switch (task) {
            case "factor" -> AnswerKind.FACTORED;
            case "expand" -> AnswerKind.EXPANDED;
            case "simplify", "evaluate" -> AnswerKind.EQUIVALENT;
            default -> null;
        };
        boolean words = input.matches(".*\\d \\d+/\\d.*|.*%.*of.*");
        if (kind != null && !words && !answer.equals("unsupported")) {
            assertThat(Grading.grade(new AnswerKey(kind, input, variable, null), answer))
                    .isInstanceOf(Verdict.Correct.class);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/solver/tasks.csv", delimiter = '\t', numLinesToSkip = 1)
    void theSolutionsAreThoseOfTheAlgebra(String task, String input, @Nullable String variable, String answer) {
        boolean statement = task.equals("solve") || task.equals("inequality");
        if (statement && !answer.equals("unsupported") && variable == null && answer.contains("x")) {
            SetRelation relation = Solutions.compare(Syntax.parse(input), Syntax.parse(answer), Set.of("x"), false)
                    .relation();
            assertThat(relation).isIn(SetRelation.EQUAL, SetRelation.UNKNOWN);
        }
    }

    /** Writings that the parser does not know by itself. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    solve; 2x - 3 = 7 for x; x = 5
                    solve; 2x - 3 = 7 \\text{ for } x; x = 5
                    solve; solve for x: 2x - 3 = 7; x = 5
                    solve; V = pi r^2 h for h; h = V/(pi*r^2)
                    solve; 3{x} = 9; x = 3
                    simplify; \\left|{-7}\\right| + |3|; 10
                    evaluate; 1,250 + 750; 2000
                    evaluate; 1{,}250 + 750; 2000
                    evaluate; 2 \\cdot \\{3 + [4 - (5 - 6)]\\}; 16
                    integrate; \\int dx; x + C
                    integrate; \\int \\frac{dx}{x}; ln(abs(x)) + C
                    integrate; \\int_0^{\\pi/4} \\tan x \\, dx; -ln(sqrt(2)/2)
                    integrate; \\int_0^{\\pi/4} \\frac{1}{\\cos^2 x} dx; 1
                    complete-square; f(x) = x^2 - 4x + 7; (x - 2)^2 + 3
                    differentiate; \\frac{d}{dx}[x^2 \\sin x]; x^2*cos(x) + 2x*sin(x)
                    """)
    void wordsGroupedDigitsAndBracesAreRead(String task, String input, String answer) {
        assertThat(solution(task, input, null))
                .isInstanceOfSatisfying(
                        Solution.Solved.class,
                        solved -> assertThat(solved.answer()).isEqualTo(answer));
    }

    /** What is shown to people and read by the line checker. */
    @ParameterizedTest
    @ValueSource(strings = {"2 1/2 + 1 1/3", "1 3/4 * 2 2/3"})
    void aMixedNumberIsShownAsASum(String input) {
        assertThat(solution("evaluate", input, null))
                .isInstanceOfSatisfying(
                        Solution.Solved.class,
                        solved -> assertThat(solved.steps())
                                .extracting(Step::expression)
                                .noneMatch(line -> line.contains("mixed"))
                                .anyMatch(line -> line.matches(".*\\(\\d \\+ \\d/\\d\\).*")));
    }

    /** What a class does on one line is one line here. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    expand; -3(2x - 5); 1
                    expand; (2x + 3)^2; 2
                    expand; 1/2(4x - 6); 1
                    integrate; ∫ 1 dx; 1
                    integrate; ∫_{-1}^2 (3x^2 - 2x) dx; 9
                    inequality; (x - 1)(x + 2) < 0; 1
                    solve; 0.5x + 1.2 = 3.7; 3
                    evaluate; sqrt(18)/sqrt(2); 2
                    factor; (x + 2)^2 - 9; 4
                    """)
    void whatIsUsualTakesFewSteps(String task, String input, int steps) {
        assertThat(solution(task, input, null))
                .isInstanceOfSatisfying(
                        Solution.Solved.class,
                        solved -> assertThat(solved.steps()).hasSize(steps));
    }

    /** The sentence says what was done: no exponents where there are none, no end where other parts live. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    simplify; 8x/4; DIVIDE_NUMBERS
                    simplify; 6x/4; CANCEL
                    simplify; x^5/x^2; SUBTRACT_EXPONENTS
                    solve; 4^x + 2^(-x) = 2; NEGATIVE_EXPONENT
                    solve; |x - 3| + x = 5; ISOLATE_BARS
                    solve; cos(x) = 0; ZEROS_OF_COSINE
                    solve; x^(3/4) = 8; CHECK_HOLDS
                    solve; ln(x - 1) + ln(x + 1) = 0; CHECK_UNDEFINED
                    inequality; sqrt(x) > -1; ROOT_NEVER_NEGATIVE
                    inequality; (1/2)^x > 4; TAKE_FALLING_LOGARITHM
                    inequality; ln(x) > 2; UNDO_LOGARITHM_WITHIN
                    integrate; x^(-1); INTEGRATE_FUNCTION
                    """)
    void theRuleIsTheOneThatWasUsed(String task, String input, Rule rule) {
        assertThat(solution(task, input, null))
                .isInstanceOfSatisfying(
                        Solution.Solved.class,
                        solved -> assertThat(solved.steps())
                                .extracting(Step::rule)
                                .contains(rule));
    }

    @Test
    void aPartWithoutSolutionDoesNotEndTheOthers() {
        assertThat(solution("solve", "(x^2 + 1)(x - 2) = 0", null))
                .isInstanceOfSatisfying(
                        Solution.Solved.class,
                        solved -> assertThat(solved.steps())
                                .extracting(Step::text)
                                .anyMatch(text -> text.endsWith("this part gives no solution."))
                                .noneMatch(text -> text.contains("there is no real solution")));
    }

    @Test
    void everyReasonIsAWholeSentence() {
        for (String input : List.of("1/0", "x +", "sqrt(-1)", "0^0", "2^99999999", "i + 1")) {
            assertThat(Solver.solve(Task.EVALUATE, input, null))
                    .as(input)
                    .isInstanceOfSatisfying(
                            Solution.Unsupported.class,
                            unsupported -> assertThat(unsupported.reason()).matches("[A-Z].*\\."));
        }
    }

    private static Solution solution(String task, String input, @Nullable String variable) {
        return Solver.solve(Task.byId(task).orElseThrow(), input, variable);
    }
}
