package org.stepwise.problembank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.stepwise.grading.working.Given;
import org.stepwise.grading.working.LineVerdict;

/** Who copies the solution that is shown loses no try: each of its formulas as a line of one of the parts. */
@Execution(ExecutionMode.CONCURRENT)
class ShownSolutionsTests {

    private static final int SEEDS = 3;

    @TestFactory
    Stream<DynamicTest> noStepOfASolutionBreaksEveryPart() {
        return Shipped.bank().entries().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.problem().title(), () -> {
                    List<String> broken = new ArrayList<>();
                    for (long seed = 0; seed < SEEDS; seed++) {
                        collect(Shipped.variant(entry.problem(), seed), broken);
                    }
                    assertThat(broken).as(entry.problem().title()).isEmpty();
                }));
    }

    private static void collect(Variant variant, List<String> broken) {
        for (Step step : variant.solution()) {
            String math = step.math();
            if (math != null
                    && variant.parts().stream().allMatch(part -> judged(part, math) instanceof LineVerdict.Broken)) {
                broken.add(math);
            }
        }
    }

    private static LineVerdict judged(VariantPart part, String math) {
        return part.judge(new Given(part.key().given(), part.key().variable()), List.of(), math);
    }
}
