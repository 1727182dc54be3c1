package org.stepwise.tutoring.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.stepwise.Scene;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;
import org.stepwise.tutoring.talk.Answer.State;

/** Questions and answers: what is shown, kept, stopped and asked again. */
class TutorTalkTests extends TutorTalkTest {

    @Test
    void whatHoldsIsShownWithItsTicksAndKept() {
        model.says("A product is zero when a factor is. For example $3 \\cdot 0 = 0$. What are the factors here?");
        TutorTalk talk = talk();
        Answer answer = asked(talk, Rung.RULE, "How do I start?");
        assertThat(answer.state()).isEqualTo(State.DONE);
        assertThat(answer.text())
                .isEqualTo(
                        "A product is zero when a factor is. For example $3 \\cdot 0 = 0$. What are the factors here?");
        assertThat(answer.told().stream()
                        .flatMap(piece -> piece.ticks().stream())
                        .toList())
                .hasSize(1)
                .allMatch(Told.Tick::proved);
        assertThat(talk().history(pupil, work, 0)).singleElement().satisfies(stored -> {
            assertThat(stored.text()).isEqualTo(answer.text());
            assertThat(stored.question()).isEqualTo("How do I start?");
        });
    }

    @Test
    void whatDoesNotHoldIsNotShownAndTheModelGoesOnWithoutIt() {
        model.says("Let us look. First, $2 \\cdot 3 = 7$. That was it.").says("Two numbers have the product $6$.");
        TutorTalk talk = talk();
        Answer answer = asked(talk, Rung.NEXT_STEP, "And now?");
        assertThat(answer.text()).isEqualTo("Let us look. Two numbers have the product $6$.");
        assertThat(answer.told()).extracting(Told::source).contains(Told.Source.GAP);
        assertThat(model.requests()).hasSize(2);
        assertThat(model.requests().getLast().messages().getLast().text()).contains("2 \\cdot 3 = 7");
        await(() -> held(answer.id()).contains("2 \\\\cdot 3 = 7"));
    }

    @Test
    void aModelThatAlwaysGivesTheAnswerAwayIsNotHeardAndTheLadderSpeaks() {
        model.says("The solutions are $x = 2$ and $x = 3$.");
        Answer answer = asked(talk(), Rung.NUDGE, "Tell me the answer.");
        assertThat(answer.state()).isEqualTo(State.DONE);
        assertThat(model.requests()).hasSize(3);
        assertThat(answer.text())
                .doesNotContain("x = 2")
                .doesNotContain("x = 3")
                .contains("Two numbers are hidden");
        assertThat(answer.told().getLast().source()).isEqualTo(Told.Source.LADDER);
        await(() -> held(answer.id()).contains("answer"));
    }

    @Test
    void whereTheModelHasNothingMoreToSayAfterWhatWasLeftOutTheLadderEndsTheAnswer() {
        model.says("Let us look. First, $2 \\cdot 3 = 7$. That was it.").says("");
        Answer answer = asked(talk(), Rung.NEXT_STEP, "And now?");
        assertThat(answer.text()).startsWith("Let us look.").contains("$$(x - 2)(x - 3) = 0$$");
        assertThat(answer.told().getLast().source()).isEqualTo(Told.Source.LADDER);
    }

    @Test
    void atTheNextStepTheLadderGoesOnFromThePupilsLine() {
        model.says("The solutions are $x = 2$ and $x = 3$.");
        Answer answer = asked(talk(), Rung.NEXT_STEP, "Tell me the answer.");
        assertThat(answer.told().getLast().source()).isEqualTo(Told.Source.LADDER);
        assertThat(answer.text()).contains("$$(x - 2)(x - 3) = 0$$").doesNotContain("x = 2");
    }

    @Test
    void stoppingFreesTheModelAndKeepsWhatWasTold() {
        model.says("Look at the six. <wait>");
        TutorTalk talk = talk();
        Answer begun = talk.ask(situation(Rung.NUDGE), UUID.randomUUID(), Wish.STUCK, "");
        when(talk, begun.id(), now -> now.checking() || !now.told().isEmpty());
        talk.stop(pupil, begun.id());
        assertThat(over(talk, begun).state()).isEqualTo(State.STOPPED);
        assertThat(model.ended()).hasSize(1);
    }

    @Test
    void whatIsHalfWrittenWhenAnAnswerIsStoppedIsNotShown() {
        model.says("Two numbers have the product $6$. Start with $(x - |<wait>2)$.");
        TutorTalk talk = talk();
        Answer asked = talk.ask(situation(Rung.NEXT_STEP), UUID.randomUUID(), Wish.QUESTION, "And now?");
        when(talk, asked.id(), now -> now.text().contains("6"));
        talk.stop(pupil, asked.id());
        Answer answer = over(talk, asked);
        assertThat(answer.state()).isEqualTo(State.STOPPED);
        assertThat(answer.text()).contains("the product $6$").doesNotContain("(x");
    }

    @Test
    void aModelThatGoesAwayLeavesWhatWasToldAndAClearState() {
        model.says("What are the factors of six? They have the sum of five. <fail>");
        TutorTalk talk = talk();
        Answer answer = asked(talk, Rung.NUDGE, "Help");
        assertThat(answer.state()).isEqualTo(State.BROKEN_OFF);
        assertThat(answer.text()).contains("What are the factors of six?");
        assertThat(talk.history(pupil, work, 0).getFirst().state()).isEqualTo(State.BROKEN_OFF);
    }

    @Test
    void aPageThatComesBackSeesAllOfItOnce() {
        model.says("What are the factors? Think of their sum. <wait>");
        TutorTalk talk = talk();
        Answer begun = talk.ask(situation(Rung.NUDGE), UUID.randomUUID(), Wish.STUCK, "");
        Answer seen = when(talk, begun.id(), now -> now.text().contains("What are the factors?"));
        Answer again = when(talk, begun.id(), now -> true);
        assertThat(again.text()).startsWith(seen.text());
        assertThat(talk.history(pupil, work, 0))
                .singleElement()
                .satisfies(stored -> assertThat(stored.text()).startsWith(seen.text()));
        talk.stop(pupil, begun.id());
    }

    @Test
    void theSameQuestionTwiceIsOne() {
        model.says("What are the factors?");
        TutorTalk talk = talk();
        UUID id = UUID.randomUUID();
        talk.ask(situation(Rung.NUDGE), id, Wish.STUCK, "");
        Answer answer = over(talk, talk.ask(situation(Rung.NUDGE), id, Wish.STUCK, ""));
        assertThat(answer.text()).isEqualTo("What are the factors?");
        assertThat(model.requests()).hasSize(1);
        assertThat(talk.history(pupil, work, 0)).hasSize(1);
    }

    @Test
    void whoAsksTooMuchIsToldSo() {
        model.says("What are the factors?");
        TutorTalk talk = talk();
        for (int i = 0; i < SETTINGS.perHour(); i++) {
            asked(talk, Rung.NUDGE, "Again?");
        }
        assertThatThrownBy(() -> asked(talk, Rung.NUDGE, "Again?"))
                .isInstanceOf(Refused.class)
                .hasMessage("tutoring.question.many");
        assertThatThrownBy(() -> asked(talk, Rung.NUDGE, "a".repeat(1001)))
                .isInstanceOf(Refused.class)
                .hasMessage("tutoring.question.long");
    }

    @Test
    void anotherPupilsAnswerIsNotThere() {
        model.says("What are the factors?");
        TutorTalk talk = talk();
        Answer answer = asked(talk, Rung.NUDGE, "Help");
        UUID stranger = Scene.stranger();
        assertThatThrownBy(() -> talk.follow(stranger, answer.id(), now -> {})).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> talk.stop(stranger, answer.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> talk.rate(stranger, answer.id(), 1)).isInstanceOf(NotFound.class);
        assertThat(talk.history(stranger, work, 0)).isEmpty();
    }

    @Test
    void aQuestionThatIsAskedAnewStandsInThePlaceOfTheOldOneAndWhatFollowedIt() {
        model.says("What are the factors?").says("Look at the six.").says("Look at the five.");
        TutorTalk talk = talk();
        asked(talk, Rung.NUDGE, "One?");
        Answer second = asked(talk, Rung.NUDGE, "Two?");
        asked(talk, Rung.NUDGE, "Three?");
        Answer anew = over(
                talk,
                talk.ask(
                        situation(Rung.NUDGE),
                        new Question(UUID.randomUUID(), Wish.QUESTION, "Two again?", second.id())));
        assertThat(talk.history(pupil, work, 0)).extracting(Answer::question).containsExactly("One?", "Two again?");
        assertThat(prompt()).contains("One?").doesNotContain("Three?");
        assertThat(jdbc.queryForObject(
                        "select count(*) from tutoring.exchange where pupil_id = ? and replaced", Integer.class, pupil))
                .isEqualTo(2);
        assertThatThrownBy(() -> talk.ask(
                        situation(Rung.NUDGE), new Question(UUID.randomUUID(), Wish.QUESTION, "x", second.id())))
                .isInstanceOf(NotFound.class);
        assertThat(anew.state()).isEqualTo(State.DONE);
    }

    @RepeatedTest(5)
    void aQuestionThatIsAskedAnewStopsWhatIsBeingAnsweredAndWhatWaitsBehindIt() {
        model.says("What are the factors?")
                .says("Look at the six. Take your time. <wait>")
                .says("Look at the five.");
        TutorTalk talk = talk();
        Answer first = asked(talk, Rung.NUDGE, "One?");
        Answer running = talk.ask(situation(Rung.NUDGE), UUID.randomUUID(), Wish.QUESTION, "Two?");
        when(talk, running.id(), now -> now.text().contains("six"));
        Answer waiting = talk.ask(situation(Rung.NUDGE), UUID.randomUUID(), Wish.QUESTION, "Three?");
        Answer anew = over(
                talk,
                talk.ask(
                        situation(Rung.NUDGE),
                        new Question(UUID.randomUUID(), Wish.QUESTION, "One again?", first.id())));
        assertThat(anew.text()).isEqualTo("Look at the five.");
        await(() -> kept(running.id()) == State.STOPPED && kept(waiting.id()) == State.STOPPED);
        assertThat(talk.history(pupil, work, 0)).extracting(Answer::question).containsExactly("One again?");
    }

    @Test
    void threeQuestionsOfAPupilDoNotWaitAtOnceAndACryForHelpDoesNotWait() {
        model.says("Look at the six. <wait>");
        TutorTalk talk = talk();
        List<Answer> asked = new ArrayList<>();
        for (int i = 0; i <= TutorTalk.MOST_WAITING; i++) {
            asked.add(talk.ask(situation(Rung.NUDGE), UUID.randomUUID(), Wish.QUESTION, "Again?"));
            when(talk, asked.getFirst().id(), now -> now.state() == State.WRITING);
        }
        assertThatThrownBy(() -> talk.ask(situation(Rung.NUDGE), UUID.randomUUID(), Wish.STUCK, ""))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(translations.of(refused.reason(), Locale.ENGLISH))
                                .isEqualTo(
                                        "2 of your questions are waiting already. Wait for their answers, or stop one of them."));
        assertThat(talk.history(pupil, work, 0)).hasSize(TutorTalk.MOST_WAITING + 1);
        assertThat(talk.ask(situation(Rung.NUDGE), UUID.randomUUID(), Wish.QUESTION, "I want to die")
                        .isFixed())
                .isTrue();
        asked.forEach(answer -> talk.stop(pupil, answer.id()));
        asked.forEach(answer -> over(talk, answer));
    }

    @Test
    void whatIsWaitedForOrBeingWrittenIsNotTakenForBrokenOffHoweverLongItTakes() {
        model.says("Look at the six. <wait>");
        TutorTalk talk = talk();
        Answer running = talk.ask(situation(Rung.NUDGE), UUID.randomUUID(), Wish.QUESTION, "One?");
        when(talk, running.id(), now -> now.state() == State.WRITING);
        Answer waiting = talk.ask(situation(Rung.NUDGE), UUID.randomUUID(), Wish.QUESTION, "Two?");
        jdbc.update("update tutoring.exchange set touched_at = now() - interval '1 minute' where pupil_id = ?", pupil);
        talk.touch();
        TalkFilter all = new TalkFilter(List.of(pupil), null, TalkFilter.Only.ALL);
        assertThat(records.page(all, null)).extracting(TalkRow::state).containsExactly(State.WAITING, State.WRITING);
        assertThat(records.figures(all).brokenOff()).isZero();
        List.of(waiting, running).forEach(answer -> talk.stop(pupil, answer.id()));
        await(() -> records.page(all, null).stream().allMatch(row -> row.state() == State.STOPPED));
        talk.touch();
        assertThat(records.page(all, null)).extracting(TalkRow::state).containsOnly(State.STOPPED);
    }

    @Test
    void inAFreeTalkEquationsAreJudgedByThePupilsOwnProblemAndNothingIsALeak() {
        model.says("Take $3$ from both sides: $2x = 4$. So $x = 2$. Not so: $x = 3$.")
                .says("That is all.");
        TutorTalk talk = talk();
        FreeChat chat = new FreeChat(pupil, work, Locale.ENGLISH, "Solve 2x + 3 = 7", null);
        Answer answer = over(talk, talk.ask(chat, UUID.randomUUID(), Wish.QUESTION, "Solve 2x + 3 = 7"));
        assertThat(answer.text()).contains("$x = 2$").doesNotContain("x = 3");
        assertThat(answer.told().stream().flatMap(told -> told.ticks().stream()).filter(Told.Tick::proved))
                .hasSize(2);
        assertThat(model.filled()).isEmpty();
        FreeChat elsewhere = new FreeChat(pupil, work, Locale.ENGLISH, "", "Go to your set.");
        assertThat(talk.ask(elsewhere, UUID.randomUUID(), Wish.QUESTION, "Solve it")
                        .text())
                .isEqualTo("Go to your set.");
        assertThat(talk.search(pupil, "sol both")).containsExactly(work);
        assertThat(talk.search(pupil, "solve parabola")).isEmpty();
        assertThat(talk.search(pupil, "' | & ! \\ :* \u0000 (")).isEmpty();
        assertThat(talk.search(Scene.stranger(), "solve")).isEmpty();
    }

    @Test
    void anExampleGoesOnToBeJudgedByItsOwnEquationThoughThatWasLeftOut() {
        model.says("With other numbers: from $2x + 3 = 11$ we get $2x = 9$.")
                .says("So there $x = 5$.")
                .says("There $x = 4$.");
        Answer answer = asked(talk(), Rung.EXAMPLE, "An example?");
        assertThat(answer.text()).doesNotContain("x = 5").contains("$x = 4$");
        assertThat(answer.told().stream().flatMap(told -> told.ticks().stream()))
                .allMatch(Told.Tick::proved);
    }

    @Test
    void whoStopsBeforeTheModelHasTakenTheQuestionIsHeard() {
        model.says("<hang>");
        TutorTalk talk = talk();
        UUID id = UUID.randomUUID();
        talk.ask(situation(Rung.NUDGE), id, Wish.QUESTION, "How do I start?");
        when(talk, id, now -> now.state() == State.WRITING);
        talk.stop(pupil, id);
        Answer answer = when(talk, id, now -> now.state().isOver());
        assertThat(answer.state()).isEqualTo(State.STOPPED);
        assertThat(answer.text()).isBlank();
        await(() -> kept(id) == State.STOPPED);
    }

    @Test
    void aClassAndAPupilHaveTheirShareOfAnHour() {
        model.says("What are the factors?");
        UUID mate = UUID.randomUUID();
        Rules rules = new Rules(true, Locale.FRENCH, "small", 2, List.of(new Rules.OfClass(Set.of(pupil, mate), 3)));
        TutorTalk talk = talk(new CareSettings("", CareSettings.Report.OFF), rules);
        asked(talk, Rung.NUDGE, "One?");
        asked(talk, Rung.NUDGE, "Two?");
        assertThat(model.requests().getLast().model()).isEqualTo("small");
        assertThat(prompt()).contains("Write in French");
        assertThatThrownBy(() -> asked(talk, Rung.NUDGE, "Three?"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(translations.of(refused.reason(), Locale.ENGLISH))
                                .matches(
                                        "You have asked 2 questions this hour. You can ask again at \\d\\d:\\d\\d\\."));
        assertThat(asked(talk, Rung.NUDGE, "I want to die").isFixed()).isTrue();
        Situation mates = new Situation(mate, work, situation(Rung.NUDGE).help(), Rung.NUDGE, Locale.ENGLISH);
        assertThatThrownBy(() -> talk.ask(mates, UUID.randomUUID(), Wish.STUCK, ""))
                .isInstanceOf(Refused.class)
                .hasMessage("tutoring.question.class");
    }

    @Test
    void anAnswerThatNobodyWritesOnWasBrokenOff() {
        UUID id = UUID.randomUUID();
        exchanges.save(new Exchange(
                id,
                situation(Rung.NUDGE),
                Wish.STUCK,
                "",
                Clock.systemUTC().instant().minusSeconds(60)));
        assertThat(talk().history(pupil, work, 0))
                .singleElement()
                .satisfies(answer -> assertThat(answer.state()).isEqualTo(State.BROKEN_OFF));
    }
}
