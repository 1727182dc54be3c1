package org.stepwise.inference.sampling.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PatternTests {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/inference/grammar/patterns.csv",
            numLinesToSkip = 1,
            delimiter = ';',
            quoteCharacter = '\0',
            ignoreLeadingAndTrailingWhitespace = false)
    void patternIsFoundWhereItShouldBe(@Nullable String pattern, @Nullable String text, boolean found) {
        Dfa dfa = RegexCompiler.search(pattern == null ? "" : pattern);

        assertThat(dfa != null && accepts(dfa, text == null ? "" : text)).isEqualTo(found);
    }

    static boolean accepts(Dfa content, String text) {
        String quoted = JsonCharacters.text(text);
        int state = content.start();
        for (byte octet : JsonCharacters.utf8(quoted.substring(1, quoted.length() - 1))) {
            state = content.next(state, octet & 255);
            if (state < 0) {
                return false;
            }
        }
        return content.accepts(state);
    }
}
