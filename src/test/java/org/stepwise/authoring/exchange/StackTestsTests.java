package org.stepwise.authoring.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.stepwise.authoring.exchange.report.Imported;
import org.stepwise.grading.Verdict;
import org.stepwise.problembank.ProblemCheck;
import org.stepwise.problembank.Variant;
import org.stepwise.problembank.VariantPart;

/** STACK's answer tests: what passes there passes here. */
class StackTestsTests {

    @ParameterizedTest(name = "{0}({3}, {2})")
    @CsvFileSource(
            files = "src/test/resources/import/stack-tests.csv",
            delimiter = ';',
            numLinesToSkip = 1,
            quoteCharacter = '\0')
    void anAnswerIsJudgedAsTheTestOfStackDoes(
            String test, String options, String teacher, String answer, String right) {
        Imported imported = read(input("ans1", "algebraic", teacher)
                + prt(node(0, test, "ans1", teacher, options == null ? "" : options, 1, -1, 0, -1)));
        Verdict verdict = parts(imported).getFirst().grade(answer);
        assertThat(verdict instanceof Verdict.Correct)
                .as("%s: %s", verdict, imported.report())
                .isEqualTo(right.equals("yes"));
    }

    @Test
    void aTreeThatLooksAtTwoAnswersBecomesTwoParts() {
        Imported imported = read(input("ans1", "algebraic", "3")
                + input("ans2", "algebraic", "4")
                + prt(node(0, "AlgEquiv", "ans1", "3", "", 0.5, 1, 0, 1)
                        + node(1, "AlgEquiv", "ans2", "4", "", 0.5, -1, 0, -1)));
        List<VariantPart> parts = parts(imported);
        assertThat(parts).extracting(VariantPart::expected).containsExactly("3", "4");
        assertThat(parts)
                .extracting(part -> part.assess(part.expected()).credit())
                .containsExactly(1.0, 1.0);
        assertThat(parts.getFirst().grade("4")).isInstanceOf(Verdict.Incorrect.class);
        assertThat(imported.report()).extracting(remark -> remark.text().key()).contains("exchange.answers-alone");
    }

    @Test
    void whatIsChosenStandsInTheTextWithLetters() {
        Imported imported = read(input("ans1", "radio", "[[1,false,\"one\"],[2,true,\"two\"],[x^2,false]]")
                + prt(node(0, "AlgEquiv", "ans1", "2", "", 1, -1, 0, -1)));
        Variant variant = variant(imported);
        assertThat(variant.prompt()).contains("**A** one", "**B** two", "**C** $x^{2}$");
        assertThat(variant.parts().getFirst().grade("b")).isInstanceOf(Verdict.Correct.class);
    }

    @Test
    void aTestThatIsNotKnownIsNamedAndTheQuestionIsLeftOut() {
        Imported imported =
                read(input("ans1", "string", "\"a\"") + prt(node(0, "SRegExp", "ans1", "\"a+\"", "", 1, -1, 0, -1)));
        assertThat(imported.problems()).isEmpty();
        assertThat(imported.report())
                .extracting(remark -> remark.text().key())
                .contains("exchange.test", "exchange.no-key");
    }

    @Test
    void anotherRightAnswerBehindTheFirstIsAcceptedToo() {
        Imported imported = read(input("ans1", "algebraic", "x+1")
                + prt(node(0, "AlgEquiv", "ans1", "x+1", "", 1, -1, 0, 1)
                        + node(1, "AlgEquiv", "ans1", "x-1", "", 1, -1, 0, 2)
                        + node(2, "AlgEquiv", "ans1", "x", "", 0.7, -1, 0, -1)));
        VariantPart part = parts(imported).getFirst();
        assertThat(part.grade("x-1")).isInstanceOf(Verdict.Correct.class);
        assertThat(part.assess("x").credit()).isEqualTo(0.7);
        assertThat(part.grade("x")).isInstanceOf(Verdict.Incorrect.class);
    }

    private static Imported read(String rest) {
        String xml = """
                <quiz><question type="stack">
                  <name><text>A test of STACK</text></name>
                  <questiontext format="html"><text><![CDATA[<p>Answer [[input:ans1]] and [[input:ans2]]</p>]]></text></questiontext>
                  <questionvariables><text></text></questionvariables>
                  %s
                </question></quiz>
                """.formatted(rest);
        return Importer.read("test.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<VariantPart> parts(Imported imported) {
        return variant(imported).parts();
    }

    private static Variant variant(Imported imported) {
        assertThat(imported.problems()).as(imported.report().toString()).hasSize(1);
        return ProblemCheck.test(imported.problems().getFirst())
                .problem()
                .orElseThrow()
                .variant(0);
    }

    private static String input(String name, String type, String answer) {
        return "<input><name>%s</name><type>%s</type><tans><![CDATA[%s]]></tans></input>".formatted(name, type, answer);
    }

    private static String prt(String nodes) {
        return "<prt><name>prt1</name><value>1</value>" + nodes + "</prt>";
    }

    private static String node(
            int name,
            String test,
            String sans,
            String tans,
            String options,
            double yes,
            int yesNext,
            double no,
            int noNext) {
        return """
                <node><name>%d</name><answertest>%s</answertest><sans>%s</sans><tans><![CDATA[%s]]></tans>
                  <testoptions>%s</testoptions>
                  <truescoremode>+</truescoremode><truescore>%s</truescore><truenextnode>%d</truenextnode>
                  <falsescoremode>+</falsescoremode><falsescore>%s</falsescore><falsenextnode>%d</falsenextnode></node>
                """.formatted(name, test, sans, tans, options, yes, yesNext, no, noNext);
    }
}
