package org.stepwise.problembank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;
import org.stepwise.grading.Verdict;
import org.stepwise.grading.working.Given;
import org.stepwise.grading.working.LineVerdict;

/** What an author says to answers beside the key, with credit, one inside another, and the marks for the way. */
class AnswerCheckTests {

    private static final String SKILLS = """
            topics:
              - id: numbers
                title: Numbers
                skills:
                  - { id: numbers.add, title: Adding }
            """;
    private static final String PROBLEM = """
            uuid: 11111111-2222-4333-8444-555555555555
            title: Two solutions
            skills: [numbers.add]
            difficulty: 1
            parameters: { a: 2..2, b: 3..3 }
            prompt: Solve $$x^2 - @{a+b}x + @{a*b} = 0$$
            given: x^2 - (a + b)*x + a*b = 0
            task: solve
            parts:
              - kind: set
                variable: x
                answer: '{a, b}'
                hints: { nudge: N, rule: R, next-step: S }
                checks:
                  - answer: (x - a)*(x - b)
                    kind: factored
                    accept: true
                    credit: 0.5
                    feedback: The factors are right; the solutions were asked.
                  - answer: '{-a, -b}'
                    feedback: The numbers are right.
                    checks:
                      - { answer: '{-b, -a}', credit: 0.3 }
                  - { answer: '{a + b}', feedback: That is the sum. }
                wrong-answers:
                  - { answer: '{a*b}', feedback: That is the product. }
                method:
                  - { shows: (x - a)*(x - b) = 0, name: Two factors, credit: 0.4 }
                examples:
                  accept: ['@{a}, @{b}', 'x = @{a} or x = @{b}', '{@{b}, @{a}}']
                  reject: ['@{a}', '@{b}', '{@{a}, @{b+1}}', '7']
            solution:
              - text: Factorise.
            """;

    private static VariantPart part() {
        return problem().variant(0).parts().getFirst();
    }

    private static Problem problem() {
        Bank bank = Bank.read(List.of(new BankFile("skills.yaml", SKILLS), new BankFile("two.yaml", PROBLEM)));
        assertThat(bank.errors()).isEmpty();
        assertThat(SelfTest.of(bank.entries().getFirst())).isEmpty();
        return bank.entries().getFirst().problem();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2, 3; true; 1; grading.correct",
                "(x-2)(x-3); true; 0.5; The factors are right; the solutions were asked.",
                "x = -2 or x = -3; false; 0.3; The numbers are right.",
                "{5}; false; 0; That is the sum.",
                "{6}; false; 0; That is the product."
            })
    void theFirstCheckThatAppliesSpeaksAndGivesItsCredit(String answer, boolean right, double credit, String says) {
        VariantPart.Assessment assessment = part().assess(answer);
        assertThat(assessment.verdict() instanceof Verdict.Correct).isEqualTo(right);
        assertThat(assessment.credit()).isEqualTo(credit);
        String spoken = assessment.verdict().message().arguments().isEmpty()
                ? assessment.verdict().message().key()
                : assessment.verdict().message().arguments().getFirst();
        assertThat(says).startsWith(spoken.substring(0, Math.min(spoken.length(), says.length())));
    }

    @Test
    void aLineThatTheAuthorAcceptsSolvesWithItsCredit() {
        LineVerdict verdict = part().judge(new Given("x^2 - 5x + 6 = 0", "x"), List.of(), "(x-2)(x-3)");
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        LineVerdict.Solves.class,
                        solves -> assertThat(solves.credit()).isEqualTo(0.5));
    }

    @Test
    void aStepOnTheWayIsNoAnswerOfTheAuthors() {
        LineVerdict verdict = part().judge(new Given("x^2 - 5x + 6 = 0", "x"), List.of(), "(x-2)(x-3) = 0");
        assertThat(verdict).isInstanceOf(LineVerdict.Holds.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(x-3)(x-2) = 0; 1",
                "0 = (x-2)(x-3); 1",
                "x^2-5x+6 = (x-2)(x-3) = 0; 1",
                "(x - 2)(x - 3); 0.6",
                "x = 2; 0.6"
            })
    void theWayEarnsItsMarkWhereItIsWritten(String line, double credited) {
        assertThat(part().credited(1, List.of(line, "x = 2 or x = 3"))).isEqualTo(credited);
    }

    @Test
    void theWayAloneEarnsItsShare() {
        assertThat(part().credited(0, List.of("(x-2)(x-3) = 0"))).isEqualTo(0.4);
    }

    @Test
    void aSumOfPlainNumbersIsShownOnlyWhereItIsWritten() {
        MethodMark mark = new MethodMark("12/4", "Divides", 0.5);
        assertThat(mark.isShownIn(List.of("12/4 = 3"))).isTrue();
        assertThat(mark.isShownIn(List.of("3"))).isFalse();
        assertThat(mark.isShownIn(List.of("no maths here at all)("))).isFalse();
    }

    @Test
    void marksThatLeaveNothingForTheAnswerAreRefused() {
        String greedy = PROBLEM.replace("credit: 0.4", "credit: 0.6")
                .replace("    method:\n", "    method:\n      - { shows: x = 2, name: First, credit: 0.4 }\n");
        assertThat(greedy).contains("name: First");
        Bank bank = Bank.read(List.of(new BankFile("skills.yaml", SKILLS), new BankFile("two.yaml", greedy)));
        assertThat(bank.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.toString()).contains("parts[0].method", "below 1"));
    }

    @Test
    void aCheckThatDoesNotDoWhatItSaysIsFound() {
        String off = PROBLEM.replace("answer: '{a + b}'", "answer: '{a, b}'");
        Bank bank = Bank.read(List.of(new BankFile("skills.yaml", SKILLS), new BankFile("two.yaml", off)));
        assertThat(SelfTest.of(bank.entries().getFirst()))
                .anySatisfy(error -> assertThat(error.field()).isEqualTo("parts[0].checks[2].answer"));
    }

    @Test
    void whereTheFormIsNotReachedTheAuthorsCreditAndWordsCount() {
        VariantPart part = new VariantPart(
                null,
                new AnswerKey(AnswerKind.FACTORED, "(x - 2)(x - 3)"),
                Map.of(),
                List.of(new AnswerCheck(
                        "checks[0]",
                        new AnswerKey(AnswerKind.EQUIVALENT, "x^2 - 5x + 6"),
                        false,
                        0.3,
                        "Equal, and no product yet.",
                        List.of())),
                List.of(),
                List.of(),
                List.of());
        VariantPart.Assessment assessment = part.assess("x^2 - 5x + 6");
        assertThat(assessment.credit()).isEqualTo(0.3);
        assertThat(assessment.verdict()).isInstanceOfSatisfying(Verdict.Incorrect.class, verdict -> {
            assertThat(verdict.unfinished()).isTrue();
            assertThat(verdict.message().arguments()).containsExactly("Equal, and no product yet.");
        });
    }
}
