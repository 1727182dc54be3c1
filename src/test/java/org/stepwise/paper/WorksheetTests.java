package org.stepwise.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Shipped;
import org.stepwise.problembank.Variant;

/** What pupils get on paper. */
class WorksheetTests {

    private static final List<Problem> MIXED = Printed.problems(
            "Two equations to add",
            "What the line holds together",
            "Roots that keep a square root",
            "An integral with a letter at its end",
            "Limit at a gap",
            "Chain rule for a power",
            "Not red",
            "Where a parabola is below zero",
            "A sum without end",
            "The cosine of a sum");

    private static Print mixed() {
        return Printed.print(
                "Mixed practice",
                Print.Room.SMALL,
                true,
                List.of(Printed.sheet("Ada Lovelace", 0, MIXED), Printed.sheet("Jonas Weber", 1, MIXED)));
    }

    @Test
    void eachPupilsSheetBeginsOnAFrontPageAndCountsItsOwnPages() throws IOException {
        try (PDDocument document = Printed.worksheet(mixed())) {
            Printed.keep(document, "worksheet");
            assertThat(document.getNumberOfPages()).isEqualTo(8);
            assertThat(Printed.text(document, 1)).contains("Mixed practice", "10B", "due Friday", "Ada Lovelace");
            assertThat(Printed.text(document, 1)).contains("1 of 4", "/ 26");
            assertThat(Printed.text(document, 4)).contains("Ada Lovelace", "4 of 4");
            assertThat(Printed.text(document, 5))
                    .contains("Jonas Weber", "1 of 4")
                    .doesNotContain("Ada");
        }
    }

    @Test
    void aLongNameIsWrappedAndStaysReadableOnTheAnswerSheet() throws IOException {
        String name = "Wilhelmina Wolfeschlegelsteinhausen-Bergerdorff Wwwwwwwwwwww";
        Print print =
                Printed.print("Short", Print.Room.NONE, false, List.of(Printed.sheet(name, 0, MIXED.subList(0, 1))));
        List<Float> sizes = new ArrayList<>();
        try (PDDocument document = Printed.answers(print)) {
            Printed.keep(document, "answers-long-name");
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getUnicode().equals("W")) {
                        sizes.add(text.getFontSizeInPt());
                    }
                }
            }.getText(document);
        }
        assertThat(sizes).hasSizeGreaterThan(2).allMatch(size -> size >= 8);
    }

    @Test
    void anOddNumberOfPagesIsFollowedByAnEmptyOne() throws IOException {
        List<Problem> two = MIXED.subList(0, 2);
        Print print = Printed.print(
                "Short",
                Print.Room.SMALL,
                false,
                List.of(Printed.sheet("Ada", 0, two), Printed.sheet("Jonas", 1, two)));
        try (PDDocument document = Printed.worksheet(print)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(Printed.text(document, 2)).isBlank();
            assertThat(Printed.text(document, 3)).contains("Jonas");
        }
    }

    @Test
    void theNumbersAreThoseOfTheVariant() throws IOException {
        List<Problem> system = Printed.problems("Two equations to add");
        for (long seed = 0; seed < 5; seed++) {
            try (PDDocument document = Printed.worksheet(
                    Printed.print("A", Print.Room.NONE, false, List.of(Printed.sheet("Ada", seed, system))))) {
                String printed = Printed.text(document).replace('−', '-').replaceAll("\\s", "");
                for (String equation : rows(Shipped.variant(system.getFirst(), seed))) {
                    assertThat(printed).contains(equation);
                }
            }
        }
    }

    private static List<String> rows(Variant variant) {
        String latex = variant.heading().replaceAll("\\\\(begin|end)\\{\\w+}", "");
        return List.of(latex.replaceAll("[&\\s]", "").split("\\\\\\\\"));
    }

    @Test
    void aNameIsLeftOpenWhereAllGetTheSame() throws IOException {
        Sheet sheet = new Sheet("", "B", "", () -> List.of(asked("Solve $x^2 = 4$.")));
        try (PDDocument document = Printed.worksheet(Printed.print("Test", Print.Room.LARGE, false, List.of(sheet)))) {
            assertThat(Printed.text(document)).contains("Name", "Variant B");
        }
    }

    @Test
    void aReaderFindsTitleLanguageTagsAndPupils() throws IOException {
        try (PDDocument document = Printed.worksheet(mixed())) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Mixed practice");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            List<String> names = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                names.add(item.getTitle());
            }
            assertThat(names).containsExactly("Ada Lovelace", "Jonas Weber");
        }
    }

    @Test
    void everyLetterIsEmbedded() throws IOException {
        try (PDDocument document = Printed.worksheet(mixed())) {
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void theAnswersOfAllStandInOneTableAndThenWithTheWay() throws IOException {
        try (PDDocument document = Printed.answers(mixed())) {
            Printed.keep(document, "answers");
            String first = Printed.text(document, 1);
            assertThat(first).contains("Answers: Mixed practice", "2a)", "Ada Lovelace", "Jonas Weber");
            assertThat(first.replaceAll("\\s", "")).contains("x=4,y=1", "x=−5,y=4");
            assertThat(Printed.text(document)).contains("Add the two equations.");
        }
    }

    @Test
    void theWayIsLeftOutWhereItIsNotAskedFor() throws IOException {
        Print print = Printed.print("A", Print.Room.NONE, false, mixed().sheets());
        try (PDDocument document = Printed.answers(print)) {
            assertThat(Printed.text(document)).contains("Ada Lovelace").doesNotContain("Add the two equations.");
        }
    }

    private static Asked asked(String prompt) {
        Variant plain = Shipped.variant(MIXED.getFirst(), 0);
        return new Asked(
                "A problem",
                new Variant(plain.problem(), 0, prompt, plain.given(), plain.task(), plain.parts(), plain.solution()));
    }

    @Test
    void tablesListsAndEmphasisArePrinted() throws IOException {
        Sheet sheet = new Sheet("Ada", "", "", () -> List.of(asked("""
                Read the **table** and *think*. One dollar is `$1`, and \\$5 are five.

                | Hours | $x^2$ |
                |:------|------:|
                | one   | $\\frac{1}{2}$ |
                | two   | 17 |

                1. First $\\sqrt{2}$
                2. Second
                   - inner

                > Said by somebody.

                $$\\begin{cases} x + y = 1 \\\\ x - y = 3 \\end{cases} \\qquad \\int_0^{\\pi} \\sin x \\, dx \\quad \\vec{AB}$$

                ## A heading
                $$\\sum_{k=1}^{n} k^2, \\quad \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\\\ 5 & 6 \\\\ 7 & 8 \\end{pmatrix} \\le \\sqrt[3]{\\dfrac{x}{y}} \\ne \\overline{AB} \\notin \\mathbb{Q}$$
                """)));
        try (PDDocument document = Printed.worksheet(Printed.print("Marks", Print.Room.NONE, false, List.of(sheet)))) {
            Printed.keep(document, "worksheet-markdown");
            assertThat(Printed.text(document))
                    .contains("Read the table and think", "$1", "$5", "Hours", "17", "1.", "2.", "•", "A heading")
                    .doesNotContain("**", "|");
        }
    }

    @Test
    void whatCannotBeTypesetIsShownAsItWasWrittenAndSaidToBe() throws IOException {
        Sheet sheet = new Sheet("Ada", "", "", () -> List.of(asked("Look: $\\unheard{x}$ and $$\\frac{1$$ again.")));
        try (PDDocument document = Printed.worksheet(Printed.print("A", Print.Room.NONE, false, List.of(sheet)))) {
            assertThat(Printed.text(document))
                    .contains("\\unheard{x}", "\\frac{1", "again.", Printed.WORDS.of("paper.source"));
        }
    }

    @Test
    void aProblemWithoutAVariantIsSaidToBeMissing() throws IOException {
        Sheet sheet = new Sheet("Ada", "", "", () -> List.of(new Asked("Lost", null)));
        Print print = Printed.print("A", Print.Room.NONE, true, List.of(sheet));
        try (PDDocument document = Printed.worksheet(print);
                PDDocument answers = Printed.answers(print)) {
            assertThat(Printed.text(document)).contains("Lost", Printed.WORDS.of("paper.missing"));
            assertThat(Printed.text(answers)).contains("Lost", Printed.WORDS.of("paper.missing"));
        }
    }

    @Test
    void nothingThatSomebodyTypesStopsThePrinting() throws IOException {
        List<String> prompts = List.of(
                "",
                "\u0000\u0007\u202e\ud800 $\u0000$ \u200b",
                "word ".repeat(4_000),
                "x".repeat(10_000),
                "$" + "1234567890".repeat(200) + "$ and $$" + "x^{2} + ".repeat(400) + "1$$",
                "שלום עולם مرحبا 数学 😀 $אב$",
                "> ".repeat(200) + "deep",
                "- ".repeat(200) + "deep",
                "|a|b|\n|-|-|\n" + "|long text that goes on and on|$\\frac{1}{2}$|\n".repeat(120),
                "|" + "a|".repeat(80) + "\n|" + "-|".repeat(80) + "\n|" + "b|".repeat(80),
                "$$" + "\\sqrt{".repeat(50) + "2" + "}".repeat(50) + "$$",
                "$$\\begin{matrix}" + "1 \\\\ ".repeat(150) + "\\end{matrix}$$",
                "<script>alert(1)</script><b>bold</b> & <img src=x>",
                "\ue0005\ue001 $x$");
        for (String prompt : prompts) {
            Sheet sheet = new Sheet("\u202eN\u0000ame\n".repeat(30), "", "", () -> List.of(asked(prompt)));
            Print print =
                    Printed.print("\u0001Title \ud83d " + "long ".repeat(60), Print.Room.LARGE, true, List.of(sheet));
            try (PDDocument document = Printed.worksheet(print);
                    PDDocument answers = Printed.answers(print)) {
                assertThat(document.getNumberOfPages()).isBetween(1, 40);
                assertThat(answers.getNumberOfPages()).isPositive();
                assertThat(isEmptyBesideTheText(Printed.image(document, 1))).isTrue();
            }
        }
    }

    /** Nothing is drawn in the last centimetre on the right. */
    private static boolean isEmptyBesideTheText(BufferedImage image) {
        int from = image.getWidth() - (int) (10 / 25.4 * 80);
        return IntStream.range(from, image.getWidth())
                .allMatch(x -> IntStream.range(0, image.getHeight())
                        .allMatch(y -> (image.getRGB(x, y) & 0xffffff) == 0xffffff));
    }

    @Test
    void hebrewIsPrintedFromRightToLeft() throws IOException {
        Sheet sheet = new Sheet("שרה", "", "", () -> List.of(asked("x")));
        try (PDDocument document = Printed.worksheet(Printed.print("A", Print.Room.NONE, false, List.of(sheet)))) {
            // The reader turns it round again.
            assertThat(Printed.text(document, 1)).containsAnyOf("שרה", "הרש");
        }
    }
}
