package org.stepwise.tutoring.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pupils ask for in their own words. */
class FreeTaskTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Solve 2x + 3 = 7 | solve | x = 2",
                "how do i solve 2x+3=7 pls | solve | x = 2",
                "2x + 3 = 7 | solve | x = 2",
                "Kannst du 2x + 3 = 7 l\u00f6sen? | solve | x = 2",
                "What is x if $x^2 = 9$? | solve | x = 3 or x = -3",
                "solve x^2 - 5x + 6 < 0 | solve | 2 < x < 3",
                "Solve x + y = 5 and x - y = 1 | system | x = 3, y = 2",
                "factor x^2 - 9 | factor | (x - 3)*(x + 3)",
                "Bitte x^2 - 9 faktorisieren | factor | (x - 3)*(x + 3)",
                "expand (x+1)^2 | expand | x^2 + 2*x + 1",
                "Differentiate x^3 | differentiate | 3*x^2",
                "What is the derivative of $f(x) = x^3$? | differentiate | 3*x^2",
                "integrate 2x | integrate | x^2 + C",
                "What is 3 times 4? | evaluate | 12",
                "3/4 + 1/8 | evaluate | 7/8",
                "complete the square: x^2 + 6x | complete-square | (x + 3)^2 - 9"
            })
    void findsTheTask(String words, String task, String answer) {
        FreeTask found = FreeTask.in(words).orElseThrow();
        assertThat(found.task().id()).isEqualTo(task);
        assertThat(found.solved().answer().replace(" ", "").replace("*", ""))
                .isEqualTo(answer.replace(" ", "").replace("*", ""));
        assertThat(found.isAnsweredIn(found.way(Locale.GERMAN))).isTrue();
        assertThat(found.isAnsweredIn("Let us begin.")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello",
                "What is a prime number?",
                "Was ist eigentlich eine Primzahl?",
                "What is the difference between an expression and an equation?",
                "How are you today?",
                "Why do I have to divide both sides by 2 in 2x = 4?",
                "I have 3 tests next week and 2 the week after",
                "make up a problem for me",
                "solve",
                "factor",
                "Solve x^7 + x + 1 = 0",
                ""
            })
    void findsNoneWhereNoneIs(String words) {
        assertThat(FreeTask.in(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Is x = 3 right?", "is it 5 correct?", "stimmt x = 2?", "x=3, right?", "Ist 4 richtig?"})
    void hearsAGuess(String words) {
        assertThat(Guess.isIn(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the right way to start?",
                "Why is 2x = 4?",
                "how do I go on",
                "Which side is right?",
                "What is the vertex, and what are the zeros of y = x^2 - 4?"
            })
    void hearsNoGuess(String words) {
        assertThat(Guess.isIn(words)).isFalse();
    }
}
