package org.stepwise.problembank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text that has no numbers yet is shown with letters, and what it gives is read off it. */
class OutlineTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "Solve $$\\frac{@{a}x}{@{b}-@{c}} = @{d}$$ for $x$.; a*x/(b - c) = d",
                "Solve $@{a*(x - b)} = @{c*x + d}$.; a(x - b) = c*x + d",
                "What is $@{a - b}x$?; (a - b)x",
                "Round $@{a/7 as fixed 2}$.; a/7",
                "No formula at all; none",
                "It costs $@{p} and no more.; none",
            })
    void whatIsGivenIsTheLongestFormula(String prompt, String given) {
        assertThat(Outline.given(prompt).map(text -> text.replace(" ", "")).orElse(null))
                .isEqualTo(given == null ? null : given.replace(" ", ""));
    }

    @Test
    void theTextHasLettersInPlaceOfNumbers() {
        assertThat(Outline.of("A car needs @{t} hours. Solve $@{a}x = @{b + c}$ and $\\foo{@{d}}$."))
                .isEqualTo("A car needs … hours. Solve $a x = b + c$ and $\\foo{(d)}$.");
    }
}
