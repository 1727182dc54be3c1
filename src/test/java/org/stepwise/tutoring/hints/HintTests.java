package org.stepwise.tutoring.hints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.grading.working.Given;
import org.stepwise.grading.working.LineVerdict;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Rung;
import org.stepwise.problembank.Step;
import org.stepwise.problembank.Variant;
import org.stepwise.problembank.VariantPart;

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
            List<Variant> variants = new ArrayList<>();
            for (int seed = 0; seed < 8; seed++) {
                Variant variant = variant(problem, seed, variants);
                Hint example = hints.hint(new HelpContext(variant, 0, List.of()), Rung.EXAMPLE);
                if (example.source() == Hint.Source.TWIN) {
                    twins++;
                    Variant twin = twinOf(problem, example.text(), variants);
                    List<String> own = expected(variant);
                    assertThat(expected(twin)).as(problem.title()).doesNotContainAnyElementsOf(own);
                }
            }
        }
        assertThat(twins).isGreaterThan(catalog.all().size() * 7);
    }

    private Hint nextStep(String title, String... lines) {
        return hint(Rung.NEXT_STEP, title, lines);
    }

    private Hint hint(Rung rung, String title, String... lines) {
        Problem problem = catalog.all().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
        List<WrittenLine> written = IntStream.range(0, lines.length)
                .mapToObj(i -> new WrittenLine(i + 1, lines[i], true, ""))
                .toList();
        return hints.hint(new HelpContext(problem.variant(0), 0, written), rung);
    }

    @Test
    void theNextStepGoesOnFromThePupilsOwnLine() {
        Hint hint = nextStep("Roots by factorising", "x^2 + 6 = 5x");
        assertThat(hint.source()).isEqualTo(Hint.Source.COMPUTED);
        assertThat(hint.line()).isEqualTo(1);
        assertThat(hint.steps()).extracting(Step::math).first().isEqualTo("x^{2} + 6 = 5x");
        assertThat(hint.steps().getLast().math()).isEqualTo("x^{2} - 5x + 6 = 0");
    }

    @Test
    void nudgeAndRuleGoOnFromALineThatIsMoreThanTheProblemWrittenDown() {
        String title = "Roots by factorising";
        assertThat(hint(Rung.NUDGE, title, "(x - 2)(x - 3) = 0").text()).startsWith("Line 1 is right.");
        Hint rule = hint(Rung.RULE, title, "x^2 + 6 = 5x", "(x - 2)(x - 3) = 0");
        assertThat(rule.source()).isEqualTo(Hint.Source.COMPUTED);
        assertThat(rule.line()).isEqualTo(2);
        assertThat(rule.text()).contains("product").doesNotContain("2");
        assertThat(hint(Rung.NUDGE, title, "x^2 - 5x + 6 = 0").source()).isEqualTo(Hint.Source.AUTHORED);
        assertThat(hint(Rung.RULE, title).source()).isEqualTo(Hint.Source.AUTHORED);
    }

    @Test
    void theNextStepIsTheAuthorsWhereNothingIsWrittenOrOnlyTheAnswerIsLeft() {
        assertThat(nextStep("Roots by factorising").source()).isEqualTo(Hint.Source.AUTHORED);
        assertThat(nextStep("Roots by factorising", "x = 2 or x - 3 = 0").source())
                .isEqualTo(Hint.Source.AUTHORED);
    }

    @Test
    void theNextStepFromAProblemsOwnLineHoldsAndIsNotTheAnswer() {
        int computed = 0;
        for (Problem problem : catalog.all()) {
            Variant variant = problem.variant(1);
            VariantPart part = variant.parts().getFirst();
            String given = part.key().given();
            if (variant.task() == null || given == null) {
                continue;
            }
            HelpContext context = new HelpContext(variant, 0, List.of(new WrittenLine(1, given, true, "")));
            Hint hint = hints.hint(context, Rung.NEXT_STEP);
            if (hint.source() == Hint.Source.COMPUTED) {
                computed++;
                String line = String.valueOf(hint.steps().getLast().math());
                assertThat(part.judge(new Given(given, part.key().variable()), List.of(given), line))
                        .as("%s: %s, then %s", problem.title(), given, line)
                        .isInstanceOf(LineVerdict.Holds.class);
            }
        }
        assertThat(computed).isGreaterThanOrEqualTo(14);
    }

    private static Variant twinOf(Problem problem, String prompt, List<Variant> made) {
        return IntStream.range(0, 300)
                .mapToObj(seed -> variant(problem, seed, made))
                .filter(variant -> variant.prompt().equals(prompt))
                .findFirst()
                .orElseThrow();
    }

    /** A variant is much to calculate: each is made once, from the first one on. */
    private static Variant variant(Problem problem, int seed, List<Variant> made) {
        while (made.size() <= seed) {
            made.add(problem.variant(made.size()));
        }
        return made.get(seed);
    }

    private static List<String> expected(Variant variant) {
        return variant.parts().stream().map(part -> part.expected()).toList();
    }
}
