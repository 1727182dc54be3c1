package org.stepwise.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters as teachers write them, and as problem files have them. */
class ParameterTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2..9 | | \"2..9\"",
                "2 to 9 | | \"2..9\"",
                "-6 … 6 | 0 | \"-6..6 except 0\"",
                "−6…6 | 0, −1 | \"-6..6 except 0, -1\"",
                "1..5 except 2 | 3 | \"1..5 except 2, 3\"",
                "1/2, 3, 5 | | [\"1/2\",\"3\",\"5\"]",
                "= a+b | | \"= a+b\"",
                "=2*a | | \"= 2*a\"",
                "seven | | \"seven\""
            })
    void aParameterIsWrittenAsFilesHaveIt(String values, String gaps, String node) {
        ParameterText text = new ParameterText(values, gaps == null ? "" : gaps);
        assertThat(text.node().toString()).isEqualTo(node);
        assertThat(ParameterText.of(text.node()).node()).isEqualTo(text.node());
    }
}
