package org.stepwise.tutoring.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.graphs.Picture;

/** What is done by algebra or by the author where the model is a small one. */
class SmallModelTests extends TutorTalkTest {

    private Answer free(String words) {
        model.named("nano").says("Something that was learned.");
        TutorTalk talk = talk();
        FreeChat chat = new FreeChat(pupil, work, Locale.ENGLISH, words, null);
        return over(talk, talk.ask(chat, UUID.randomUUID(), Wish.QUESTION, words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Draw the graph of x^2 - 4 | Zeros: x = \u22122; x = 2.",
                "Plot y = x^2-4 | Zeros: x = \u22122; x = 2.",
                "plot $f(x) = 2x + 1$ please | Zeros: x = \u22121/2.",
                "Draw 2x + y = 4 | Zeros: x = 2.",
                "Draw x > 3 on a number line | All numbers with x > 3.",
                "Zeichne y = x^2 - 4 | Zeros: x = \u22122; x = 2.",
                "Zeichne den Graphen von x^2 - 4 | Zeros: x = \u22122; x = 2.",
                "Trace la courbe de y = x^2 - 4 | Zeros: x = \u22122; x = 2.",
                "Dibuja la gr\u00e1fica de y = x^2 - 4 | Zeros: x = \u22122; x = 2."
            })
    void aGraphIsDrawnByAlgebraWithItsWords(String asked, String words) {
        Answer answer = free(asked);
        assertThat(answer.text()).contains(words);
        assertThat(answer.told()).singleElement().satisfies(told -> {
            assertThat(told.source()).isEqualTo(Told.Source.TOOL);
            assertThat(graphs.of(String.valueOf(told.drawing()), Locale.ENGLISH))
                    .extracting(Picture::svg)
                    .allMatch(svg -> svg.startsWith("<svg"));
        });
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void eachOfTwoFunctionsIsDrawn() {
        assertThat(free("Draw y = x^2 and y = x + 2").told())
                .extracting(Told::drawing)
                .containsExactly("y = x^2", "y = x + 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Draw me a horse", "Draw x^2 + y^2 = 4"})
    void whatCannotBeDrawnIsSaid(String asked) {
        assertThat(free(asked).text()).startsWith("I can draw functions of one letter");
    }

    @Test
    void whatIsToBeSolvedIsSolved() {
        assertThat(free("Solve x^2 = 4 and draw it").told())
                .extracting(Told::source)
                .doesNotContain(Told.Source.TOOL);
    }

    @Test
    void aQuestionThatItHasNotLearnedIsAnsweredWithTheHintForThePupilsLine() {
        model.named("nano").says("An equation says that two sides have the same value.");
        Answer answer = asked(talk(), Rung.NUDGE, "Why do we flip the sign?");
        assertThat(answer.text())
                .startsWith("I cannot answer that in words of my own.")
                .contains("Two numbers are hidden")
                .doesNotContain("two sides");
        assertThat(answer.told()).extracting(Told::source).isEqualTo(List.of(Told.Source.LADDER));
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void aQuestionThatItHasLearnedIsItsOwn() {
        model.named("nano").says("An equation says that two sides have the same value.");
        assertThat(asked(talk(), Rung.NUDGE, "What is an equation?").text()).contains("two sides");
    }

    @Test
    void aCheckOfTheWorkingIsTheCheckersWordAlone() {
        model.named("nano").says("Something that was learned.");
        TutorTalk talk = talk();
        Answer answer = over(talk, talk.ask(situation(Rung.NUDGE), UUID.randomUUID(), Wish.CHECK, "Check my working"));
        assertThat(answer.text()).isEqualTo("Line 1 is right. Go on from it: what one step makes it simpler?");
        assertThat(model.requests()).isEmpty();
    }
}
