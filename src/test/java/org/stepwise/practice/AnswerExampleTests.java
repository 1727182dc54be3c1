package org.stepwise.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stepwise.grading.AnswerKind;

class AnswerExampleTests {

    @ParameterizedTest
    @EnumSource(AnswerKind.class)
    void theFieldSaysWhatOneTypesForEachKind(AnswerKind kind) {
        assertThat(ResourceBundle.getBundle("messages/practice").getString("practice.type." + kind.id()))
                .isNotBlank();
    }

    /** An exponent may stay: it is the form. Any other number could be what this problem asks for. */
    @ParameterizedTest
    @EnumSource(AnswerKind.class)
    void itShowsTheFormAndNoNumbersThatCouldBeAnAnswer(AnswerKind kind) {
        String words = ResourceBundle.getBundle("messages/practice").getString("practice.type." + kind.id());
        assertThat(words.replace("^2", "").replace("10^", "")).doesNotContainPattern("\\d");
    }
}
