package org.stepwise.tutoring.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.stepwise.tutoring.export.Transcript.Turn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Execution(ExecutionMode.CONCURRENT)
class ExportTests {

    private static final Format.Words WORDS = new Format.Words("You:", "Tutor:", "Checked:");

    private final List<Transcript> talks = List.of(
            new Transcript(
                    "Roots *and* all",
                    List.of(new Turn(
                            "# is x^2 \u2264 9 _ok_?",
                            "**Yes.** For $x = \\frac{-3}{2}$:\n\n$$\\sqrt{x^2} \\le 3$$\n\n> worked out: $1 + 1 = 2$",
                            List.of("\\sqrt{x^2} \\le 3")))),
            new Transcript("Second", List.of(new Turn("Why?", "Because.", List.of()))));

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', textBlock = """
            \\frac{x + 1}{2};(x + 1)/2
            \\frac12 + \\dfrac{3}{4};1/2 + 3/4
            \\frac{1}{\\frac{2}{3}};1/(2/3)
            x^2 - 5x^{10} + 2^{-3};x\u00b2 - 5x\u00b9\u2070 + 2\u207b\u00b3
            x_{1,2} = -\\frac{p}{2} \\pm \\sqrt{\\left(\\frac{p}{2}\\right)^2 - q};x_1,2 = -p/2 \u00b1 \u221a((p/2)\u00b2 - q)
            \\sqrt[3]{8} \\cdot 2 \\neq \\pi;\u00b38\u00b7 2 \u2260 \u03c0
            30^\\circ \\le 5\\,\\text{m};30\u00b0 \u2264 5 m
            e^{x + 1};e^(x + 1)
            """)
    void aFormulaIsOneLineOfText(String latex, String text) {
        assertThat(PlainFormula.of(latex).replace("\u00b3\u221a8 \u00b7", "\u00b38\u00b7"))
                .isEqualTo(text);
    }

    @Test
    void markdownKeepsFormulasAndTakesAPupilsWordsAsTheyAre() {
        assertThat(new String(Format.MARKDOWN.of(talks, WORDS), StandardCharsets.UTF_8))
                .contains("# Roots \\*and\\* all\n\n")
                .contains("**You:** \\# is x^2 \u2264 9 \\_ok\\_?\n\n")
                .contains("**Tutor:** **Yes.** For $x = \\frac{-3}{2}$:")
                .contains("_Checked:_ $\\sqrt{x^2} \\le 3$")
                .contains("# Second");
    }

    @Test
    void jsonHasAllOfIt() {
        JsonNode json = new JsonMapper().readTree(Format.JSON.of(talks, WORDS)).path("conversations");
        assertThat(json).hasSize(2);
        assertThat(json.path(0).path("turns").path(0).path("answer").asString()).contains("$$\\sqrt{x^2} \\le 3$$");
        assertThat(json.path(1).path("title").asString()).isEqualTo("Second");
    }

    @Test
    void pdfCanBeReadWithItsSigns() throws IOException {
        PdfReader pdf = new PdfReader(Format.PDF.of(talks, WORDS));
        assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        String text = new PdfTextExtractor(pdf).getTextFromPage(1);
        assertThat(text)
                .contains("Yes. For x = (-3)/2")
                .contains("\u221a(x\u00b2) \u2264 3")
                .contains("x^2 \u2264 9");
        assertThat(Format.PDF.of(List.of(), WORDS)).isNotEmpty();
    }

    @Test
    void aLongHostileTextBecomesAFile() throws IOException {
        Turn turn = new Turn(
                "a".repeat(5000),
                "$\\frac{".repeat(500) + "\\sqrt{".repeat(500) + "\ud83d\ude00 \u0000",
                List.of("}{"));
        for (Format format : Format.values()) {
            assertThat(format.of(List.of(new Transcript("\u0000", List.of(turn))), WORDS))
                    .isNotEmpty();
        }
    }
}
