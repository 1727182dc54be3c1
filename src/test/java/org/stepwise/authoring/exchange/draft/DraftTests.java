package org.stepwise.authoring.exchange.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.authoring.exchange.report.Refusal;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.cas.algebra.Compute;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Rational;
import org.stepwise.grading.AnswerKind;
import org.stepwise.problembank.BankFile;
import org.stepwise.problembank.ProblemCheck;

/** How a draft becomes complete. */
class DraftTests {

    private final Report report = new Report("file", "question");

    @ParameterizedTest
    @CsvSource({
        "0.6666666666666666, 2/3",
        "0.75, 3/4",
        "-1.3333333333, -4/3",
        "3.14, 157/50",
        "7, 7",
        "0.142857142857, 1/7"
    })
    void aDecimalThatStandsForAFractionIsThatFraction(BigDecimal decimal, String fraction) {
        assertThat(Fractions.write(Fractions.behind(decimal))).isEqualTo(fraction);
    }

    @Test
    void aPolynomialGoesThroughAllValues() {
        List<Rational> values =
                List.of(Rational.of(5), Rational.of(-2), Rational.of(1, 3), Rational.of(40), Rational.of(0));
        String expression = Interpolation.of(values, "x");
        IntStream.range(0, values.size())
                .forEach(row -> assertThat(PlainText.of(
                                Compute.evaluate(Syntax.parse(expression).substitute(Map.of("x", Build.whole(row))))))
                        .isEqualTo(Fractions.write(values.get(row))));
    }

    @Test
    void aForeseenAnswerThatIsRightByAccidentRulesItsValuesOut() throws Refusal {
        BankFile file = Completion.of(
                draft(new DraftPart(null, AnswerKind.NUMBER, "a + b")
                        .withChecks(List.of(DraftCheck.wrong("a*b", 0, "That is the product.")))),
                report);
        assertThat(file.text()).contains("!= 0");
        assertThat(ProblemCheck.test(file).errors()).isEmpty();
        assertThat(report.remarks()).extracting(remark -> remark.text().key()).contains("exchange.constraint");
    }

    @Test
    void aForeseenAnswerThatIsAlwaysRightIsLeftOutAndNamed() throws Refusal {
        BankFile file = Completion.of(
                draft(new DraftPart(null, AnswerKind.NUMBER, "a + b")
                        .withChecks(List.of(DraftCheck.wrong("b + a", 0, "Turned round.")))),
                report);
        assertThat(file.text()).doesNotContain("Turned round.");
        assertThat(report.remarks()).extracting(remark -> remark.text().key()).contains("exchange.check-clashes");
    }

    @Test
    void everySkillThatIsGuessedIsOneOfTheBanks() throws Exception {
        String skills = Files.readString(Path.of("problem-bank/skills.yaml"));
        assertThat(SkillGuess.CLUES)
                .isNotEmpty()
                .allSatisfy(clue -> assertThat(skills).contains("id: " + clue.skill() + ","));
    }

    private static Draft draft(DraftPart part) {
        return new Draft(
                UUID.nameUUIDFromBytes(new byte[] {1}),
                "A sum",
                "",
                Map.of("a", new DraftParameter.Range(1, 4), "b", new DraftParameter.Range(1, 4)),
                List.of(),
                "What is $@{a} + x$ for $x = @{b}$?",
                List.of(part),
                List.of());
    }
}
