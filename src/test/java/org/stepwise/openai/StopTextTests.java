package org.stepwise.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "one two three;two;'one '",
                "one two three;four;one two three",
                "aaab;aab;a",
                "abcabd;abd;abc",
                "ab;abc;ab",
                "stop;stop;''",
                "x</s>y;</s>;x",
                "one two three;three two;one two three",
            })
    void textEndsBeforeTheFirstStopStringHoweverItIsCut(String text, String stop, String wanted) {
        for (int size = 1; size <= text.length(); size++) {
            StopText out = new StopText(List.of(stop, "never written"));
            StringBuilder got = new StringBuilder();
            for (int from = 0; from < text.length(); from += size) {
                got.append(out.add(text.substring(from, Math.min(text.length(), from + size))));
            }
            got.append(out.end());
            assertThat(got.toString()).as("pieces of " + size).isEqualTo(wanted);
            assertThat(out.isStopped()).isEqualTo(text.contains(stop));
        }
    }
}
