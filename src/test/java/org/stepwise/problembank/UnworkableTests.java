package org.stepwise.problembank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What cannot be worked out is said of the field where it stands, and of no other. */
class UnworkableTests {

    private static final String SUM = """
            uuid: 6b1f0e62-0000-4000-8000-000000000001
            title: A quotient
            skills: [linear.brackets]
            difficulty: 2
            parameters:
              a: 2..9
              b: 1..3
              c: 1..3
            prompt: What is $@{a} / (@{b} - @{c})$?
            parts:
              - kind: equivalent
                answer: KEY
                hints:
                  nudge: Look below.
                  rule: Below first.
                  next-step: HINT
                checks:
                  - answer: SLIP
                    feedback: Other way round.
                examples:
                  accept: ["@{a/(b-c)}", "@{2*a/(2*b-2*c)}", "0 + @{a/(b-c)}"]
                  reject: ["100", "200", "300", "400"]
            solution:
              - text: Divide.
            """;

    private static List<Trial> trials(UnaryOperator<String> change) {
        String text = change.apply(SUM)
                .replace("KEY", "a/(b-c)")
                .replace("HINT", "Work out $@{b-c}$.")
                .replace("SLIP", "a/(b-c) + 1");
        Problem problem =
                ProblemCheck.read(new BankFile("quotient.yaml", text)).problem().orElseThrow();
        return LongStream.range(0, Trial.SEEDS)
                .mapToObj(seed -> SelfTest.trial(problem, seed))
                .toList();
    }

    private static Finding first(UnaryOperator<String> change) {
        return trials(change).stream()
                .flatMap(trial -> trial.findings().stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDivisionByZeroIsSaidOfTheAnswerAndKeepsTheNumbersThatMadeIt() {
        List<Trial> broken = trials(text -> text).stream()
                .filter(trial -> trial.variant() == null)
                .toList();
        assertThat(broken).isNotEmpty().allSatisfy(trial -> {
            assertThat(trial.values().get("b")).isEqualTo(trial.values().get("c"));
            assertThat(trial.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.field()).isEqualTo("parts[0].answer");
                assertThat(((Finding.NoVariant) finding).words().key()).isEqualTo("problembank.amiss.zero");
            });
        });
    }

    @Test
    void aFormulaThatDividesByZeroIsFoundAlsoWhereTheKeyDoesNot() {
        Finding finding = first(text -> text.replace("KEY", "a + b")
                .replace("HINT", "Add.")
                .replace("SLIP", "a + b + 1")
                .replaceAll("accept: .*", "accept: [\"@{a+b}\", \"0 + @{a+b}\", \"@{2*a+2*b}/2\"]"));
        assertThat(finding.field()).isEqualTo("prompt");
        assertThat(((Finding.NoVariant) finding).words().key()).isEqualTo("problembank.amiss.zero");
    }

    /** One of a million seeds that nobody tried must not take a pupil's page. */
    @Test
    void aPupilsVariantIsMadeEvenWhereACheckDividesByZero() {
        String text = SUM.replace("KEY", "a + b")
                .replace("HINT", "Add.")
                .replace("SLIP", "a/(b-c)")
                .replaceAll("accept: .*", "accept: [\"@{a+b}\", \"0 + @{a+b}\", \"@{2*a+2*b}/2\"]");
        Problem problem =
                ProblemCheck.read(new BankFile("sum.yaml", text)).problem().orElseThrow();
        List<Long> unlucky = LongStream.range(0, Trial.SEEDS)
                .filter(seed -> SelfTest.trial(problem, seed).variant() == null)
                .boxed()
                .toList();
        assertThat(unlucky)
                .isNotEmpty()
                .allSatisfy(seed -> assertThat(problem.variant(seed).parts()).isNotEmpty());
    }

    @Test
    void aHoleInACheckIsSaidOfTheCheck() {
        Finding finding = first(text -> text.replace("SLIP", "\"@{a}\""));
        assertThat(finding.field()).isEqualTo("parts[0].checks[0].answer");
        assertThat(((Finding.NoVariant) finding).words().key()).isEqualTo("problembank.amiss.hole");
    }

    @Test
    void whatCannotBeReadInAHintIsSaidOfTheHint() {
        assertThat(first(text -> text.replace("HINT", "\"Work out @{b-}.\"")).field())
                .isEqualTo("parts[0].hints.next-step");
    }

    @Test
    void aCheckWhoseKeyIsOfNoUseIsSaidOfTheCheck() {
        assertThat(first(text -> text.replace("SLIP", "a + 0\n        kind: interval"))
                        .field())
                .isEqualTo("parts[0].checks[0].answer");
    }

    @Test
    void aConditionThatNothingMeetsIsSaidOfTheConditions() {
        assertThat(first(text -> text.replace("prompt:", "constraints: [a > 9]\nprompt:"))
                        .field())
                .isEqualTo("constraints");
    }

    @Test
    void aConditionThatIsNoneIsSaidOfThatOne() {
        assertThat(first(text -> text.replace("prompt:", "constraints: [a > 1, a + b]\nprompt:"))
                        .field())
                .isEqualTo("constraints[1]");
    }
}
