package org.stepwise.bench.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassroomOptionsTests {

    @Test
    void aHallOfPupilsForTwoMinutesIsTheDefault() {
        assertThat(ClassroomOptions.of(List.of("--application", "a.jar")))
                .isEqualTo(new ClassroomOptions(200, 120, 1, 300, 1000, Path.of("a.jar")));
    }

    @ParameterizedTest
    @CsvSource({
        "--pupils 0,   '--pupils takes a number from 1 to 500, not \"0\".'",
        "--pupils 501, '--pupils takes a number from 1 to 500, not \"501\".'",
        "--seconds x,  '--seconds takes a number from 1 to 3600, not \"x\".'",
        "--seed,       --seed needs a value.",
        "--fast 1,     bench classroom does not know \"--fast\".",
        "--seed 2,     bench classroom needs --application JAR; ./stepwise names it.",
    })
    void misuseIsAnsweredWithASentence(String arguments, String sentence) {
        assertThatThrownBy(() -> ClassroomOptions.of(List.of(arguments.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
