package org.stepwise.typeset.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stepwise.IntegrationTest;
import org.stepwise.shared.Translations;
import org.stepwise.typeset.math.UnsetFormula;
import tools.jackson.databind.json.JsonMapper;

/** What a page would show as it is typed is found, and nothing else: unset.test.ts holds KaTeX to the same samples. */
@IntegrationTest
@SuppressWarnings("NullAway.Init")
class UnsetTests {

    @Autowired
    Translations translations;

    record Sample(@Nullable String tex, @Nullable String text, boolean set) {

        String written() {
            return Objects.requireNonNull(tex == null ? text : tex);
        }
    }

    record Samples(List<Sample> formulas, List<Sample> texts) {}

    @ParameterizedTest
    @MethodSource("formulas")
    void aFormulaIsUnsetWhereKatexCannotSetIt(Sample sample) {
        assertThat(Unset.of(sample.written()).isEmpty())
                .as("%s: %s", sample.written(), Unset.of(sample.written()))
                .isEqualTo(sample.set());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextHasAnUnsetFormulaWhereThePageShowsIt(Sample sample) {
        assertThat(Unset.in(sample.written()).isEmpty())
                .as("%s: %s", sample.written(), Unset.in(sample.written()))
                .isEqualTo(sample.set());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Solve $\\frac{1}{2$.; A brace is not closed in this formula: \\frac{1}{2",
                "Solve $\\foo{x}$.; No command is named \\foo. It stands in this formula: \\foo{x}",
                "About $50%$.; The sign % hides what follows it in this formula. Write \\%: 50%",
                "Solve \\frac12x = 3; \\frac stands outside of a formula. Put $ before and after the formula.",
                "Solve $x = 3; A formula begins here and has no second $ in its line: $x = 3 (a dollar is written \\$)",
                "<p>$x$</p>; This formula stands between HTML tags, where it cannot be set. Leave out the tags: x",
            })
    void itIsSaidWhatIsTheMatter(String text, String words) {
        assertThat(translations.of(Unset.in(text).orElseThrow().words(), Locale.ENGLISH))
                .isEqualTo(words);
    }

    @Test
    void aLongFormulaIsNamedByItsBeginning() {
        Unset unset = Unset.of("x + ".repeat(100) + "{").orElseThrow();
        assertThat(unset.words().arguments().getFirst()).hasSize(61).endsWith("…");
        assertThat(unset.sentence()).contains("a brace is not closed");
    }

    @ParameterizedTest
    @EnumSource(UnsetFormula.Why.class)
    void everyReasonHasWords(UnsetFormula.Why why) {
        assertThat(translations.getTranslation(why.key(), Locale.ENGLISH, "x", "y"))
                .doesNotContain(why.key());
    }

    static Stream<Sample> formulas() throws IOException {
        return samples().formulas().stream();
    }

    static Stream<Sample> texts() throws IOException {
        return samples().texts().stream();
    }

    private static Samples samples() throws IOException {
        try (InputStream in = UnsetTests.class.getResourceAsStream("/typeset/samples.json")) {
            return new JsonMapper().readValue(Objects.requireNonNull(in), Samples.class);
        }
    }
}
