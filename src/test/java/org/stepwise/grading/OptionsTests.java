package org.stepwise.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "number, relative:x",
                "number, relative:-1",
                "number, 0.05",
                "number, nearly",
                "units, absolute:",
                "units, relative:x",
                "decimal-places, -",
                "decimal-places, 99",
                "decimal-places, two",
                "significant-figures, 0",
                "significant-figures, 3 loose",
                "integral, no constant",
                "factored, nicely"
            })
    void anOptionThatMeansNothingIsTheAuthorsMistakeWhateverTheAnswer(String kind, String option) {
        AnswerKey key = new AnswerKey(AnswerKind.byId(kind).orElseThrow(), "1", null, option);
        assertThatThrownBy(() -> Grading.judge(key, "1")).isInstanceOf(UnusableKey.class);
        assertThatThrownBy(() -> Grading.grade(key, "2")).isInstanceOf(UnusableKey.class);
    }

    @ParameterizedTest
    @CsvSource({
        "number, exact",
        "number, absolute:1/10",
        "number, relative: 0.05 decimal-comma",
        "decimal-places, 0",
        "significant-figures, 3;lenient",
        "integral, no-constant natural-log",
        "factored, integers",
        "equivalent, anything at all"
    })
    void anOptionThatIsKnownOrOverlookedIsUsed(String kind, String option) {
        AnswerKey key = new AnswerKey(AnswerKind.byId(kind).orElseThrow(), "1", "x", option);
        assertThat(Grading.judge(key, "1")).isNotNull();
    }
}
