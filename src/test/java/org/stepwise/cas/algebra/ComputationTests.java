package org.stepwise.cas.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.syntax.Latex;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

class ComputationTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/cas/tidy.csv", delimiter = ';', numLinesToSkip = 1)
    void tidyingGivesWhatATextbookPrints(String text, String tidied) {
        assertThat(PlainText.of(Tidy.tidy(Syntax.parse(text)))).isEqualTo(tidied);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cas/exact.csv", delimiter = ';', numLinesToSkip = 1)
    void valuesAreExactOrNotGiven(String text, @Nullable String value) {
        assertThat(Exact.value(Syntax.parse(text)).map(Rational::toString)).isEqualTo(Optional.ofNullable(value));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cas/truth.csv", delimiter = ';', numLinesToSkip = 1)
    void constraintsAreDecided(String text, @Nullable Boolean truth) {
        assertThat(Exact.holds(Syntax.parse(text))).isEqualTo(Optional.ofNullable(truth));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cas/compute.csv", delimiter = ';', numLinesToSkip = 1)
    void directivesAreCarriedOut(String text, String result) {
        assertThat(PlainText.of(Compute.evaluate(Syntax.parse(text)))).isEqualTo(result);
    }

    @Test
    void parametersTakeTheirValues() {
        Expr expr = Syntax.parse("a*x^2 + b*x + c");
        Expr with = expr.substitute(
                Map.of("a", Build.whole(1), "b", Build.whole(-5), "c", Build.number(Rational.of(1, 2))));
        assertThat(PlainText.of(Tidy.tidy(with))).isEqualTo("x^2 - 5x + 1/2");
        assertThat(Latex.of(Tidy.tidy(with))).isEqualTo("x^{2} - 5x + \\frac{1}{2}");
    }

    @Test
    void aDirectiveThatCannotBeCarriedOutIsTheAuthorsMistake() {
        assertThatThrownBy(() -> Compute.evaluate(Syntax.parse("integrate_poly(1/x, x)")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Compute.evaluate(Syntax.parse("expand((x+y+z+1)^100)")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
