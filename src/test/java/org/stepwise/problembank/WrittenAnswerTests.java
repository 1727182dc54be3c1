package org.stepwise.problembank;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;

class WrittenAnswerTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            number;     x;    5;          x = 5
            number;     x;    1/2;        x = 1/2
            set;        x;    {2, 3};     x = 2 or x = 3
            set;        x;    {-4};       x = -4
            set;        x;    {};         {}
            set;        x;    {(1, 2)};   {(1, 2)}
            number;     ;     5;          5
            system;     x,y;  (1, 2);     (1, 2)
            equivalent; x;    2*x + 1;    2*x + 1
            """)
    void valuesOfOneLetterAreWrittenWithIt(String kind, @Nullable String letter, String expected, String written) {
        AnswerKey key = new AnswerKey(AnswerKind.byId(kind).orElseThrow(), expected, letter, null);
        assertThat(WrittenAnswer.of(key)).isEqualTo(written);
    }
}
