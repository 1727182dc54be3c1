package org.stepwise.tutoring.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which questions go to a small model. */
class LearnedTests {

    /** Those that it was trained with, but for what has nothing to do with mathematics. */
    static Stream<String> learned() throws IOException {
        return Files.readAllLines(Path.of("model-runtime/nano/text/questions.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("other") && !line.isBlank())
                .flatMap(line -> Stream.of(line.split("\\|\\|")[0].split("\\|")).skip(1))
                .map(String::strip);
    }

    @ParameterizedTest
    @MethodSource("learned")
    void goesToTheModelWhereItWasLearned(String question) {
        assertThat(Learned.isIn(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why do we flip the sign?",
                "What do I do with the brackets?",
                "Why may I subtract 3x?",
                "What is the next equation of a quadratic?",
                "Warum dreht sich das Zeichen um?",
                "Who was Euler?"
            })
    void doesNotWhereItWasNot(String question) {
        assertThat(Learned.isIn(question)).isFalse();
    }
}
