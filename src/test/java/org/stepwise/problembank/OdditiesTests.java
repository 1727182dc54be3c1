package org.stepwise.problembank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Variants that are another task than their siblings. */
class OdditiesTests {

    private static final String PROBLEM = """
            uuid: 11111111-2222-4333-8444-555555555555
            title: A task
            skills: [numbers.add]
            difficulty: 1
            parameters: %s
            prompt: Solve $%s$
            given: %s
            parts:
              - { kind: set, variable: x, answer: '%s', hints: { nudge: N, rule: R, next-step: S }, examples: { accept: [a, b, c], reject: [a, b, c, d] } }
            solution: [{ text: So. }]
            """;

    private static List<Oddity> oddities(String parameters, String given, String answer) {
        String text = PROBLEM.formatted(parameters, "@{" + given.replace(" = 0", "") + "}", given, answer);
        List<BankError> errors = new java.util.ArrayList<>();
        Problem problem = Bank.problem(new BankFile("a.yaml", text), errors)
                .orElseThrow(() -> new AssertionError(errors))
                .problem();
        return Oddities.in(LongStream.range(0, Trial.SEEDS)
                .mapToObj(seed -> SelfTest.trial(problem, seed))
                .toList());
    }

    @Test
    void aDoubleRootAmongPairsIsFound() {
        List<Oddity> found = oddities("{ a: 1..4, b: 1..4 }", "x^2 - (a + b)*x + a*b = 0", "{a, b}");
        assertThat(found).anyMatch(oddity -> oddity.kind() == Oddity.Kind.OTHER_COUNT);
        assertThat(found).noneMatch(oddity -> oddity.kind() == Oddity.Kind.LETTER_GONE);
    }

    @Test
    void aLetterThatVanishesIsFound() {
        assertThat(oddities("{ a: -2..2, b: 1..9 }", "a*x + b = 0", "{b}"))
                .anyMatch(oddity -> oddity.kind() == Oddity.Kind.LETTER_GONE);
    }

    @Test
    void aSquareThatVanishesIsFound() {
        assertThat(oddities("{ a: -3..3, b: 1..9 }", "a*x^2 + x + b = 0", "{b}"))
                .anyMatch(oddity -> oddity.kind() == Oddity.Kind.OTHER_DEGREE);
    }

    @Test
    void fewValuesRepeat() {
        assertThat(oddities("{ a: 2..4 }", "x - a = 0", "{a}"))
                .filteredOn(oddity -> oddity.kind() == Oddity.Kind.SAME_AS_BEFORE)
                .hasSize(17);
    }

    @Test
    void whatAllHaveInCommonIsNotOdd() {
        assertThat(oddities("{ a: 2..900, b: 1000..1900 }", "x^2 - (a + b)*x + a*b = 0", "{a, b}"))
                .isEmpty();
    }
}
