package org.stepwise.tutoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Rung;
import org.stepwise.problembank.Variant;

@IntegrationTest
class HintTests {

    private final HintService hints;
    private final ProblemCatalog catalog;

    HintTests(HintService hints, ProblemCatalog catalog) {
        this.hints = hints;
        this.catalog = catalog;
    }

    @Test
    void theExampleNeverHasThePupilsOwnAnswer() {
        int twins = 0;
        for (Problem problem : catalog.all()) {
            for (long seed = 0; seed < 8; seed++) {
                Variant variant = problem.variant(seed);
                Hint example = hints.hint(new HelpContext(variant, 0), Rung.EXAMPLE);
                if (example.source() == Hint.Source.TWIN) {
                    twins++;
                    Variant twin = twinOf(problem, example.text());
                    List<String> own = expected(variant);
                    assertThat(expected(twin)).as(problem.title()).doesNotContainAnyElementsOf(own);
                }
            }
        }
        assertThat(twins).isGreaterThan(catalog.all().size() * 7);
    }

    private static Variant twinOf(Problem problem, String prompt) {
        return java.util.stream.LongStream.range(0, 300)
                .mapToObj(problem::variant)
                .filter(variant -> variant.prompt().equals(prompt))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> expected(Variant variant) {
        return variant.parts().stream().map(part -> part.expected()).toList();
    }
}
