package org.stepwise.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.Grading;
import org.stepwise.grading.Verdict;
import org.stepwise.grading.working.StepReport;
import org.stepwise.grading.working.Transition;
import org.stepwise.grading.working.Working;

/** Every family of school problems, each with generated tasks. */
@Execution(ExecutionMode.CONCURRENT)
class FamiliesTests {

    private static final int TASKS = 20;

    static final List<Family> FAMILIES = Families.ALL;

    private static List<Family.Problem> problems(Family family) {
        List<Family.Problem> all = new ArrayList<>();
        for (int seed = 0; all.size() < TASKS; seed++) {
            all.add(family.make().apply(new Random(seed * 7919L + family.name().hashCode())));
        }
        return all;
    }

    private static Solution.Solved solved(Family family, Family.Problem problem) {
        Solution solution = Solver.solve(family.task(), problem.input(), problem.variable());
        assertThat(solution).as(problem.input()).isInstanceOf(Solution.Solved.class);
        return (Solution.Solved) solution;
    }

    /** The lines on the board, the task first. */
    private static List<String> lines(Family family, Family.Problem problem, Solution.Solved solved) {
        String first = switch (family.task()) {
            case DIFFERENTIATE -> "d/dx(" + problem.input() + ")";
            case INTEGRATE -> "∫ (" + problem.input() + ") dx";
            default -> problem.input();
        };
        return Stream.concat(Stream.of(first), solved.steps().stream().map(Step::expression))
                .toList();
    }

    @ParameterizedTest
    @FieldSource("FAMILIES")
    void everyAnswerIsGradedCorrect(Family family) {
        for (Family.Problem problem : problems(family)) {
            AnswerKey key = new AnswerKey(family.kind(), problem.expected(), problem.variable(), null);
            String answer = solved(family, problem).answer();
            assertThat(Grading.grade(key, answer))
                    .as(problem.input() + ": " + answer)
                    .isInstanceOf(Verdict.Correct.class);
        }
    }

    @ParameterizedTest
    @FieldSource("FAMILIES")
    void theLineCheckerFollowsEveryStep(Family family) {
        for (Family.Problem problem : problems(family)) {
            Solution.Solved solved = solved(family, problem);
            StepReport report = Working.check(problem.variable(), lines(family, problem, solved));
            assertThat(report.transitions())
                    .as(problem.input() + ": " + solved.steps())
                    .doesNotContain(Transition.WRONG, Transition.UNDECIDED);
            for (int i = 0; i < solved.steps().size(); i++) {
                if (report.transitions().get(i) == Transition.IMPLIED_BY) {
                    assertThat(solved.steps().get(i).rule().isCheck()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FAMILIES")
    void everyStepIsOneOperation(Family family) {
        for (Family.Problem problem : problems(family)) {
            Solution.Solved solved = solved(family, problem);
            List<String> lines = lines(family, problem, solved);
            for (int i = 0; i < solved.steps().size(); i++) {
                Step step = solved.steps().get(i);
                assertThat(OneOperation.problem(lines.get(i), step))
                        .as(lines.get(i) + " -> " + step)
                        .isEmpty();
                assertThat(step.text()).doesNotContain("{");
            }
            assertThat(solved.steps().getLast().expression()).isEqualTo(solved.answer());
        }
    }

    /** The measure is no empty one: where a line is left out, it sees two moves in one. */
    @Test
    void aStepLeftOutIsNoticed() {
        int noticed = 0;
        int all = 0;
        List<String> missed = new ArrayList<>();
        for (Family family : FAMILIES) {
            for (Family.Problem problem : problems(family)) {
                Solution.Solved solved = solved(family, problem);
                List<String> lines = lines(family, problem, solved);
                for (int i = 1; i < solved.steps().size(); i++) {
                    Step step = solved.steps().get(i);
                    if (OneOperation.isMeasured(lines.get(i - 1), step.rule())) {
                        all++;
                        if (OneOperation.problem(lines.get(i - 1), step).isPresent()) {
                            noticed++;
                        } else {
                            missed.add(lines.get(i - 1) + " -> " + step.expression() + " " + step.rule());
                        }
                    }
                }
            }
        }
        assertThat(noticed)
                .as(
                        "%d of %d, missed: %s",
                        noticed, all, missed.stream().limit(40).toList())
                .isEqualTo(all);
    }

    @Test
    void theSameTaskGetsTheSameSteps() {
        for (Family family : FAMILIES) {
            Family.Problem problem = problems(family).getFirst();
            assertThat(solved(family, problem)).isEqualTo(solved(family, problem));
        }
    }
}
