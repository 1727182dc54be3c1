package org.stepwise.typeset.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas as boxes. */
class FormulaTests {

    private static final double EM = 12;

    private static Formula formula(String latex) {
        try {
            return Formula.of(latex, EM, true);
        } catch (UnsetFormula e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Box box) {
        return box.marks().stream()
                .map(mark -> mark instanceof Mark.Glyphs glyphs ? glyphs.text() : "")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x^2 - 5x + 6 = 0; x2−5x+6=0",
                "\\frac{1}{2}; 12",
                "\\sqrt[3]{8}; √83",
                "\\sin\\left(2x\\right); sin(2x)",
                "\\int_0^1 x\\,dx; ∫10xdx",
                "f'(x); f′(x)",
                "45^\\circ; 45∘",
                "\\mathbb{R} \\setminus \\{0\\}; R∖{0}",
                "a \\ne b; a≠b",
                "\\text{no solution}; no solution",
                "50\\,\\%; 50%",
                "\\alpha \\le \\pi; α≤π",
            })
    void everySignIsWritten(String latex, String signs) {
        assertThat(read(formula(latex).box())).isEqualTo(signs);
    }

    @Test
    void aFractionHasItsPartsAboveAndBelowALine() {
        List<Mark> marks = formula("\\frac{a}{b}").box().marks();
        Mark.Glyphs top = (Mark.Glyphs) marks.get(0);
        Mark.Glyphs bottom = (Mark.Glyphs) marks.get(1);
        Mark.Rule line = (Mark.Rule) marks.get(2);
        assertThat(top.y()).isGreaterThan(line.y() + line.height());
        assertThat(bottom.y()).isLessThan(line.y());
    }

    @Test
    void aMinusBeforeANumberKeepsNoDistanceAndOneBetweenTwoDoes() {
        assertThat(formula("-3").box().width())
                .isLessThan(formula("x-3").box().width() - formula("x").box().width());
    }

    @Test
    void aPowerIsSmallerAndHigher() {
        List<Mark> marks = formula("x^2").box().marks();
        Mark.Glyphs power = (Mark.Glyphs) marks.get(1);
        assertThat(power.size()).isLessThan(EM);
        assertThat(power.y()).isPositive();
    }

    @Test
    void bracketsAreAsHighAsWhatIsBetweenThem() {
        for (int rows = 1; rows < 12; rows++) {
            String inside = "1 \\\\ ".repeat(rows);
            Box body = formula("\\begin{matrix}" + inside + "\\end{matrix}").box();
            for (String kind : List.of("pmatrix", "bmatrix", "vmatrix", "cases")) {
                Box all = formula("\\begin{%s}%s\\end{%s}".formatted(kind, inside, kind))
                        .box();
                assertThat(all.total()).as(kind + rows).isBetween(body.total() * 0.9, body.total() * 1.5 + EM);
            }
        }
    }

    @Test
    void aRootCoversEvenAHighTower() {
        String tower = "x";
        for (int i = 0; i < 6; i++) {
            tower = "\\dfrac{" + tower + "}{2}";
        }
        Box inside = formula(tower).box();
        Box root = formula("\\sqrt{" + tower + "}").box();
        assertThat(root.height()).isGreaterThan(inside.height());
        assertThat(root.depth()).isGreaterThanOrEqualTo(inside.depth());
    }

    @Test
    void aLongSumIsBrokenBeforeItsSignsAndStaysInTheWidth() {
        Formula sum = formula("x_1" + " + 12345 x_2".repeat(40) + " = 0");
        List<Box> lines = sum.lines(200);
        assertThat(lines)
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(200));
        assertThat(read(lines.get(1))).startsWith("+");
    }

    @Test
    void whatCannotBeBrokenIsMadeSmaller() {
        Formula wide = formula("\\frac{" + "1234567890".repeat(12) + "}{2}");
        assertThat(wide.lines(200))
                .singleElement()
                .satisfies(line -> assertThat(line.width()).isLessThanOrEqualTo(200.001));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\frac{1}", "x^", "{", "}", "\\left( x", "\\unheard{x}", "\\begin{array}", "x^2^3", "\\"})
    void whatIsNoFormulaIsSaidToBeNone(String latex) {
        assertThatThrownBy(() -> Formula.of(latex, EM, true)).isInstanceOf(UnsetFormula.class);
    }

    @Test
    void aFormulaNestedWithoutEndIsTurnedDown() {
        assertThatThrownBy(() -> Formula.of("{".repeat(5_000) + "}".repeat(5_000), EM, true))
                .isInstanceOf(UnsetFormula.class);
        assertThatThrownBy(() -> Formula.of("\\sqrt".repeat(3_000) + "2", EM, true))
                .isInstanceOf(UnsetFormula.class);
    }
}
