package org.stepwise.cas.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.ReadOptions;

@Execution(ExecutionMode.CONCURRENT)
class QuantitiesTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/cas/quantities.csv", delimiter = ';', numLinesToSkip = 1)
    void aQuantityIsReadWithTheExactFactorAndTheDimensionOfItsUnit(
            String text, String number, String factor, String dimension, @Nullable String offset) {
        assertThat(Quantities.read(text, ReadOptions.defaults()))
                .isInstanceOfSatisfying(QuantityReading.Quantity.class, quantity -> {
                    assertThat(PlainText.of(quantity.number())).isEqualTo(number);
                    assertThat(quantity.unit().factor() + (quantity.unit().turns() == 0 ? "" : " pi"))
                            .isEqualTo(factor);
                    assertThat(quantity.unit().dimension().exponents().toString())
                            .isEqualTo("[" + dimension + "]");
                    assertThat(quantity.unit().offset()).hasToString(offset == null ? "0" : offset);
                });
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cas/quantities-other.csv", delimiter = ';', numLinesToSkip = 1)
    void withoutAKnownUnitTheNumberIsBareOrTheTextIsExplained(
            String text, @Nullable String number, @Nullable String key, @Nullable String suggestions) {
        switch (Quantities.read(text, ReadOptions.defaults())) {
            case QuantityReading.Bare bare ->
                assertThat(PlainText.of(bare.number())).isEqualTo(number);
            case QuantityReading.Unreadable unreadable -> {
                assertThat(unreadable.message().key()).isEqualTo(key);
                assertThat(unreadable.suggestions())
                        .isEqualTo(suggestions == null ? List.of() : List.of(suggestions.split(" ~ ")));
            }
            case QuantityReading.Quantity quantity -> assertThat(quantity).isNull();
        }
    }

    @Test
    void whateverIsTypedIsAnswered() {
        String[] pieces = {
            "5",
            "3e5",
            "m",
            "kg",
            " ",
            "/",
            "*",
            "^",
            "-2",
            "²",
            "⁻",
            "°",
            "C",
            "\\frac{m}{s}",
            "\\text{",
            "}",
            "(",
            ")",
            "µ",
            "e",
            "1/",
            "\\circ",
            ",",
            ".",
            "x",
            "\\mathrm{m}",
            "$1",
            "\\"
        };
        Random random = new Random(7);
        for (int n = 0; n < 20_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(9); k >= 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            if (Quantities.read(text.toString(), ReadOptions.defaults()) instanceof QuantityReading.Unreadable other) {
                assertThat(other.where().end()).as(text.toString()).isLessThanOrEqualTo(text.length());
            }
        }
    }
}
