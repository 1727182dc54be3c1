package org.stepwise.authoring.exchange.maxima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.authoring.exchange.draft.DraftParameter;
import org.stepwise.authoring.exchange.report.Remark;
import org.stepwise.authoring.exchange.report.Report;

/** What becomes of a question's variables. */
class VariablesTests {

    private final Report report = new Report("file.xml", "question");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x^2+3*x | x^2 + 3*x",
                "-x^2 | -x^2",
                "(-2)^3 | (-2)^3",
                "2^-x | 2^(-x)",
                "a-(b-c) | a - (b - c)",
                "a/(b*c) | a/(b*c)",
                "log(x)+exp(2*x) | ln(x) + e^(2*x)",
                "%pi*r^2 | pi*r^2",
                "sqrt(2)/2 | sqrt(2)/2",
                "diff(x^3,x,2) | diff(diff(x^3, x), x)",
                "x=2 or x=-3 | x = 2 or x = -3",
                "{1,2} | {1, 2}",
                "[x,y][2] | y",
                "matrix([1,2],[3,4]) | [[1, 2], [3, 4]]",
                "ev(x^2+1,x=3) | 3^2 + 1",
                "subst(x=a+1,x^2) | (a + 1)^2",
                "lhs(2*x=6) | 2*x",
                "sum(k^2,k,1,3) | 1^2 + 2^2 + 3^2",
                "oc(0,5) | (0, 5]",
                "x # 3 | x != 3",
                "5! | 5!"
            })
    void expressionsAreWrittenInOurLanguage(String maxima, String ours) {
        assertThat(MaximaWriter.write(new Variables("", true, report).resolve(maxima)))
                .isEqualTo(ours);
    }

    @Test
    void whatIsRandomIsAParameterAndWhatIsComputedIsComputedFromIt() {
        Variables variables = new Variables("a: rand(5)+2; b: rand([2,3,7]); p: expand((x-a)*(x-b));", true, report);
        assertThat(variables.parameters())
                .containsEntry("pick", new DraftParameter.Range(0, 4))
                .containsEntry("a", new DraftParameter.Computed("pick + 2"))
                .containsEntry("b", new DraftParameter.OneOf(java.util.List.of("2", "3", "7")))
                .containsEntry("p", new DraftParameter.Computed("expand((x - a)*(x - b))"));
        assertThat(report.remarks()).isEmpty();
    }

    @Test
    void aVariableThatIsAssignedAnewIsAnother() {
        Variables variables = new Variables("a: rand(3); a: a+1; ta: 2*a;", true, report);
        assertThat(variables.parameters()).containsEntry("a2", new DraftParameter.Computed("a + 1"));
        assertThat(variables.parameters()).containsEntry("ta", new DraftParameter.Computed("2*a2"));
    }

    @Test
    void functionsOfTheQuestionsOwnArePutIn() {
        Variables variables = new Variables("f(t) := t^2-1; ta: f(3);", true, report);
        assertThat(variables.parameters()).containsEntry("ta", new DraftParameter.Computed("3^2 - 1"));
    }

    @Test
    void statementsNeedNoSemicolonAtTheEndOfALine() {
        Variables variables = new Variables("v: x\n p: v^2+1\n /* done: 1 */", true, report);
        assertThat(variables.parameters()).containsOnlyKeys("p");
    }

    @Test
    void differentOnesOfAListAreKeptApart() {
        Variables variables = new Variables("l: rand_selection([2,3,5,7],2); a: l[1]; b: l[2];", true, report);
        assertThat(variables.constraints()).containsExactly("l != l2");
    }

    @Test
    void aVariableThatCannotBeReadIsMissedOnlyWhereItIsUsed() {
        Variables variables = new Variables("a: solve(x^2-2,x); b: 3;", true, report);
        assertThat(MaximaWriter.write(variables.resolve("b+1"))).isEqualTo("3 + 1");
        assertThatThrownBy(() -> variables.resolve("a+1")).isInstanceOf(Unmapped.class);
        assertThat(report.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.outcome()).isEqualTo(Remark.Outcome.DROPPED));
    }
}
