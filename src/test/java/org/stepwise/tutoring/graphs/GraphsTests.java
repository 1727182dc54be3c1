package org.stepwise.tutoring.graphs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.problembank.Rung;
import org.stepwise.problembank.Variant;
import org.stepwise.shared.Translations;
import org.stepwise.tutoring.hints.HelpContext;
import org.stepwise.tutoring.hints.WrittenLine;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

@IntegrationTest
class GraphsTests {

    private final Graphs graphs;
    private final Scene scene;
    private final Translations translations;

    GraphsTests(Graphs graphs, Scene scene, Translations translations) {
        this.graphs = graphs;
        this.scene = scene;
        this.translations = translations;
    }

    private static HelpContext context(Variant variant, String... held) {
        List<WrittenLine> lines = new ArrayList<>();
        for (String line : held) {
            lines.add(new WrittenLine(lines.size() + 1, line, true, ""));
        }
        return new HelpContext(variant, 0, lines);
    }

    private List<Picture> of(HelpContext context, Rung level) {
        List<Picture> found = graphs.of(context, level, Locale.ENGLISH);
        assertThat(graphs.any(context, level, Locale.ENGLISH)).isEqualTo(!found.isEmpty());
        return found;
    }

    private List<Picture> drawn(String text) {
        return new Pictures(translations, Locale.ENGLISH, AskedPlaces.NOTHING)
                .of(text)
                .toList();
    }

    @Test
    void aDrawingSaysInWordsWhatItShows() throws Exception {
        Picture picture = drawn("f(x) = x^2 - 5x + 6").getFirst();
        assertThat(picture.title()).isEqualTo("Graph of y = x\u00b2 \u2212 5x + 6");
        assertThat(picture.words())
                .isEqualTo(
                        "Zeros: x = 2; x = 3. It turns at (5/2, \u22121/4), lower than all near it. It meets the y-axis at 6.");
        Element svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture.svg())))
                .getDocumentElement();
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(picture.words());
        assertThat(drawn("1/(x - 1)").getFirst().words())
                .isEqualTo("It has no zeros. It has no value, and runs off, at x = 1. It meets the y-axis at \u22121.");
        assertThat(drawn("(x^2 - 1)/(x - 1)").getFirst().words())
                .contains("It has no value at x = 1, and goes on beside it.");
        assertThat(drawn("sqrt(x - 1)").getFirst().words()).contains("It begins near x = 1.");
        assertThat(drawn("x < -1 or 2 <= x < 5").getFirst().words())
                .isEqualTo("All numbers with x < \u22121 or 2 \u2264 x < 5.");
        assertThat(drawn("(x - 2)(x + 3) > 0").getLast().words())
                .isEqualTo("x \u2212 2: minus, minus at \u22123, minus, zero at 2, plus."
                        + " x + 3: minus, zero at \u22123, plus, plus at 2, plus."
                        + " (x \u2212 2)(x + 3): plus, zero at \u22123, minus, zero at 2, plus.");
    }

    @Test
    void aPictureThatShowsTheAnswerWaitsForTheSolution() {
        HelpContext roots = context(scene.roots().variant(0), "y = x^2 - 5x + 6", "x^2 - 5x + 6");
        for (Rung level : List.of(Rung.NUDGE, Rung.RULE, Rung.EXAMPLE, Rung.NEXT_STEP)) {
            assertThat(of(roots, level)).as(level.id()).isEmpty();
        }
        assertThat(of(roots, Rung.SOLUTION)).isNotEmpty();
    }

    @Test
    void thePlacesThatAProblemAsksAboutAreItsNumbersInBracketsAndAfterTheLetter() {
        assertThat(places("Find $f(-2)$ and $g(\\frac{1}{2})$.\n\n$$f(x) = 2x^2 - 3x + 1$$"))
                .containsExactly("-2", "1/2");
        assertThat(places("The tangent at $x = 3$ to $y = x^2 + 4$, for $0 \\le x \\le 5$"))
                .containsExactly("3", "0", "5");
        assertThat(places("Solve $x^2 = 4$, where $t = 7$ and $f(x) = 12$")).isEmpty();
    }

    private static List<String> places(String prompt) {
        return AskedPlaces.in(prompt).places("x").stream().map(PlainText::of).toList();
    }

    @Test
    void theNumberLineOfAnInequalityIsItsAnswerAndOfThePupilsOwnAnswerItIsNone() {
        Variant variant = scene.problem("An inequality with a minus in front").variant(0);
        assertThat(of(context(variant), Rung.NEXT_STEP)).isEmpty();
        assertThat(of(context(variant), Rung.SOLUTION)).isNotEmpty();
        String answer = variant.parts().getFirst().expected();
        assertThat(of(context(variant, answer), Rung.NUDGE)).isNotEmpty();
    }

    @Test
    void hostileLinesAreDrawnOrNotButAlwaysInTimeAndAsWellFormedText() throws Exception {
        String[] pieces = {
            "x",
            "2",
            "-",
            "+",
            "*",
            "/",
            "^",
            "(",
            ")",
            "sqrt(",
            "ln(",
            "tan(",
            "1/(",
            "9^9",
            "sin(x)",
            "abs(",
            "e^",
            "x!",
            "10^30",
            "<",
            ">",
            "=",
            "0",
            ".",
            "x^2",
            "pi",
            "\"",
            "&",
            "<svg",
            "\\frac{1}{x}",
            " or ",
            "i",
            "f(x) = "
        };
        Random random = new Random(7);
        long start = System.nanoTime();
        Duration longest = Duration.ZERO;
        int drawn = 0;
        for (int i = 0; i < 5000 && System.nanoTime() - start < 40_000_000_000L; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(1, 12); j > 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            text.append(")".repeat(random.nextInt(3)));
            long before = System.nanoTime();
            List<Picture> pictures = drawn(text.toString());
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            longest = took.compareTo(longest) > 0 ? took : longest;
            for (Picture picture : pictures) {
                drawn++;
                assertThat(picture.svg()).doesNotContain("NaN").doesNotContain("Infinity");
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(picture.svg())));
            }
        }
        System.err.printf("%d pictures of hostile lines, the slowest in %d ms%n", drawn, longest.toMillis());
        assertThat(drawn).isGreaterThan(40);
        assertThat(longest).isLessThan(Duration.ofSeconds(4));
    }
}
