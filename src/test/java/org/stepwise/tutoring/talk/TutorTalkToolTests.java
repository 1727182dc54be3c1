package org.stepwise.tutoring.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stepwise.inference.ChatMessage;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.talk.Answer.State;

/** What algebra works out for a model that asks. */
class TutorTalkToolTests extends TutorTalkTest {

    @Test
    void inAFreeTalkWhatAlgebraWorkedOutForTheModelStandsInTheAnswer() {
        model.says("Let us see. <call solve {\"input\": \"2x + 3 = 7\"}>").says("So the solution is $x = 2$.");
        TutorTalk talk = talk();
        FreeChat chat = new FreeChat(pupil, work, Locale.ENGLISH, "Solve 2x + 3 = 7", null);
        Answer answer = over(talk, talk.ask(chat, UUID.randomUUID(), Wish.QUESTION, "Solve 2x + 3 = 7"));
        assertThat(answer.text())
                .startsWith("Let us see.")
                .contains("> worked out: $2x + 3 = 7$: $x = 2$")
                .endsWith("So the solution is $x = 2$.");
        ChatMessage result = model.requests().getLast().messages().getLast();
        assertThat(result.text()).isEqualTo("x = 2");
        assertThat(result.callId()).isEqualTo("call-solve");
    }

    @Test
    void aToolGivesAPupilNoMoreThanTheLevelAllows() {
        model.says("One moment. <call solve {\"input\": \"x^2 - 5x + 6 = 0\"}>")
                .says("The solutions are $x = 2$ and $x = 3$.");
        Answer answer = asked(talk(), Rung.NUDGE, "Tell me the answer.");
        assertThat(answer.text())
                .contains("worked something out by algebra")
                .doesNotContain("x = 2")
                .doesNotContain("x = 3");
    }

    @Test
    void aPictureThatTheModelAsksForStandsInTheAnswerWithWhatItShowsInWords() {
        model.says("Look at it. <call plot {\"input\": \"y = x^2 - 4\"}>").says("It is a parabola.");
        TutorTalk talk = talk();
        FreeChat chat = new FreeChat(pupil, work, Locale.ENGLISH, "", null);
        Answer answer =
                over(talk, talk.ask(chat, UUID.randomUUID(), Wish.QUESTION, "What does y = x^2 - 4 look like?"));
        assertThat(answer.told())
                .filteredOn(told -> told.drawing() != null)
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.drawing()).isEqualTo("y = x^2 - 4");
                    assertThat(told.text()).contains("Zeros: x = \u22122; x = 2.");
                });
        assertThat(model.requests().getLast().messages().getLast().text()).contains("Zeros: x = \u22122; x = 2.");
        assertThat(talk.history(pupil, work, 0).getLast().told()).isEqualTo(answer.told());
    }

    @Test
    void aPictureThatGivesTheAnswerAwayIsNotShown() {
        String call = "Look at it. <call plot {\"input\": \"y = x^2 - 5x + 6\"}>";
        model.says(call).says("What do you see?").says(call).says("There they are.");
        Answer early = asked(talk(), Rung.NUDGE, "Show me a picture.");
        assertThat(early.told()).allMatch(told -> told.drawing() == null);
        assertThat(model.requests().getLast().messages().getLast().text()).startsWith("There is no picture");
        assertThat(asked(talk(), Rung.SOLUTION, "And now?").told()).anyMatch(told -> told.drawing() != null);
    }

    @Test
    void eachLineOfAWayByAlgebraIsProved() {
        model.says("");
        TutorTalk talk = talk();
        String words = "Solve x^2 - 11x + 24 < 0";
        FreeChat chat = new FreeChat(pupil, work, Locale.ENGLISH, words, null);
        Told way = over(talk, talk.ask(chat, UUID.randomUUID(), Wish.QUESTION, words))
                .told()
                .getLast();
        assertThat(way.ticks())
                .allMatch(Told.Tick::proved)
                .map(tick -> way.text().substring(tick.start(), tick.start() + tick.length()))
                .containsExactly("(x - 3)(x - 8) < 0", "3 < x < 8");
    }

    @Test
    void aModelThatOnlyCallsToolsIsStoppedAndBadCallsAreAnswered() {
        model.says("<call solve {\"input\": \"x +* = 2\"}>")
                .says("<call nothing {\"input\": \"x\"}>")
                .says("<call evaluate {\"unknown\": 1}>")
                .says("<call evaluate {\"input\": \"3/4 + 1/6\"}>");
        Answer answer = asked(talk(), Rung.NUDGE, "Help");
        assertThat(answer.state()).isEqualTo(State.DONE);
        assertThat(model.requests()).hasSize(4);
        assertThat(model.requests().getFirst().tools()).hasSize(5);
        assertThat(model.requests().getLast().tools()).isEmpty();
        assertThat(answer.told().getLast().source()).isEqualTo(Told.Source.LADDER);
    }
}
