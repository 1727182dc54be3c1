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
}
