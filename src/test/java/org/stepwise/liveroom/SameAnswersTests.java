package org.stepwise.liveroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;

class SameAnswersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SET; {1, 2}; x = -3/4; x=-0.75; true",
                "SET; {1, 2}; x=0 or x=-2; x=-2, x=0; true",
                "SET; {1, 2}; {-2, 0}; x=0 or x=-4/2; true",
                "SET; {1, 2}; x=0; x=0 or x=-2; false",
                "SET; {1, 2}; x=2; x=-2; false",
                "EQUIVALENT; 3x^2-6x; 3x^2-6; 3(x^2-2); true",
                "EQUIVALENT; 3x^2-6x; f'(x)=3x^2-6; 3x^2 - 6; true",
                "EQUIVALENT; 3x^2-6x; 3x^2-6; 3x^2+6; false",
                "FACTORED; (x-2)(x-3); x^2-5x+5; 5-5x+x^2; true",
                "FACTORED; (x-2)(x-3); (x-2)(x+3); x^2+x-6; true",
                "NUMBER; 5; 0.5; 1/2; true",
                "NUMBER; 5; 0.5; 0.51; false",
            })
    void whatMeansTheSameIsTheSameHoweverItIsWritten(
            String kind, String expected, String first, String other, boolean same) {
        AnswerKey key = new AnswerKey(AnswerKind.valueOf(kind), expected, "x", null);
        assertThat(new SameAnswers().same(key, first, other)).isEqualTo(same);
        assertThat(new SameAnswers().same(key, other, first)).isEqualTo(same);
    }
}
