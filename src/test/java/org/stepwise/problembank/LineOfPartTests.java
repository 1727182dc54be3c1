package org.stepwise.problembank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.grading.working.Given;
import org.stepwise.grading.working.LineVerdict;

/** What is said of a line in the problems that ship, where only their author or a known slip can say it. */
class LineOfPartTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Times before plus;0;35;slips.left-to-right",
                "Times before plus;0;7*5;slips.left-to-right",
                "Times before plus;0;4 + 16;working.value",
                "Times before plus;1;80;slips.left-to-right",
                "Powers come first;0;21;slips.power-as-product",
                "Minus times minus;1;16;slips.square-of-minus",
                "Sharing a bill;0;6.83;slips.cut-off",
                "Powers of one base;0;x^12;slips.multiply-exponents",
                "A garden grows;2;4x^2 - 25;slips.power-of-sum",
                "Derivatives with the natural logarithm;0;1/(3x + 1);slips.inner-derivative",
                "Derivatives with sine and cosine;0;6sin(2x);slips.wave-sign",
                "From speed to way;0;3x^2 + 5x;grading.unfinished.integral",
                "Speed on a bicycle;0;0.3 km/h;grading.units.conversion",
                "Speed on a bicycle;0;18;grading.units.missing",
                "A taxi ride;0;18;problembank.feedback",
                "Four functions at one place;1;g(3) = -9;grading.correct",
                "Four functions at one place;1;g(3) = 9;slips.square-of-minus",
                "Four functions at one place;1;g(1) = -1;working.undecided",
                "Four functions at one place;1;g(1) = -9;working.undecided",
                "Fractions of letters and sums;0;6x/(x^2 + 3x);grading.unfinished.lowest-terms"
            })
    void aLineIsToldWhatHappened(String title, int part, String line, String says) {
        VariantPart asked = Shipped.bank().entries().stream()
                .map(Bank.Entry::problem)
                .filter(problem -> problem.title().equals(title))
                .findFirst()
                .orElseThrow()
                .variant(0)
                .parts()
                .get(part);
        Given given = new Given(asked.key().given(), asked.key().variable());
        LineVerdict verdict = asked.judge(given, List.of(), line);
        assertThat(verdict.message().key()).isEqualTo(says);
    }
}
