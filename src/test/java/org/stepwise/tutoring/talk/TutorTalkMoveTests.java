package org.stepwise.tutoring.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stepwise.inference.ChatMessage;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.hints.HelpContext;
import org.stepwise.tutoring.hints.WrittenLine;

/** The move that is decided before the words. */
class TutorTalkMoveTests extends TutorTalkTest {

    @Test
    void theMoveIsDecidedBeforeTheWordsAndKept() {
        model.says("What are the factors?").fillsIn("{\"error\": \"sign\", \"strategy\": \"name-rule\"}");
        Answer answer = asked(talk(), Rung.RULE, "How do I start?");
        assertThat(model.filled()).singleElement().satisfies(request -> {
            assertThat(request.schema()).contains("name-rule").doesNotContain("show-parallel");
            assertThat(request.temperature()).isZero();
        });
        assertThat(prompt()).contains("Your move now: name the rule that helps here, in general.");
        await(() -> move(answer.id()).equals("none NAME_RULE"));
    }

    @Test
    void aSmallModelGetsOnlyTheWordsThatItLearned() {
        model.says("What are the factors?").fillsIn("{\"error\": \"sign\", \"strategy\": \"name-rule\"}");
        Answer answer = asked(talkOfASmallModel(), Rung.RULE, "How do I start?");
        assertThat(model.filled()).isEmpty();
        assertThat(prompt()).contains("x^2 - 5x + 6 = 0").doesNotContain("Your move now");
        assertThat(model.requests().getFirst().temperature()).isLessThan(0.5);
        await(() -> move(answer.id()).startsWith("none "));
    }

    @Test
    void aSmallModelIsToldOfAFreeTalkOnlyTheTaskAndAlgebraGoesOnWhereItEnds() {
        model.says("Take 3 away.").says("Take 3 away.").says("$2x = 4$ and so $x = 2$.");
        TutorTalk talk = talkOfASmallModel();
        FreeChat chat = new FreeChat(pupil, work, Locale.ENGLISH, "Solve 2x + 3 = 7", null);
        over(talk, talk.ask(chat, UUID.randomUUID(), Wish.QUESTION, "Hello! Could you help me to solve 5x - 1 = 9?"));
        Answer answer = over(talk, talk.ask(chat, UUID.randomUUID(), Wish.QUESTION, "how do i solve 2x+3=7 pls"));
        assertThat(model.requests().getLast().messages()).singleElement().satisfies(message -> {
            assertThat(message.role()).isEqualTo(ChatMessage.Role.USER);
            assertThat(message.text()).matches("Solve 2\\*?x ?\\+ ?3 = 7\\.");
        });
        assertThat(answer.text())
                .startsWith("Take 3 away.")
                .contains("worked out by algebra")
                .endsWith("$x = 2$");
        assertThat(answer.told().getLast().ticks()).hasSize(2).allMatch(Told.Tick::proved);
        Answer whole = over(talk, talk.ask(chat, UUID.randomUUID(), Wish.QUESTION, "Solve 2x + 3 = 7"));
        assertThat(whole.text()).isEqualTo("$2x = 4$ and so $x = 2$.");
    }

    @Test
    void aSmallModelIsNotAskedForWhatItHasNotLearned() {
        model.says("Of no use.");
        TutorTalk talk = talkOfASmallModel();
        FreeChat chat = new FreeChat(pupil, work, Locale.GERMAN, "", null);
        Answer answer =
                over(talk, talk.ask(chat, UUID.randomUUID(), Wish.QUESTION, "Was ist eigentlich eine Primzahl?"));
        assertThat(answer.text()).startsWith("Ich bin ein kleines Modell");
        Answer guess = asked(talk, Rung.NUDGE, "Is x = 3 right?");
        assertThat(guess.text()).startsWith("Write it as your next line");
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void beforeASmallModelSpeaksTheCheckerNamesTheLineThatBreaks() {
        model.says("What are the factors?");
        TutorTalk talk = talkOfASmallModel();
        HelpContext help = new HelpContext(
                scene.roots().variant(0),
                0,
                List.of(
                        new WrittenLine(1, "x^2 - 5x + 6 = 0", true, ""),
                        new WrittenLine(2, "x = 5", false, "Put it in.")));
        Situation situation = new Situation(pupil, work, help, Rung.NUDGE, Locale.ENGLISH);
        Answer answer = over(talk, talk.ask(situation, UUID.randomUUID(), Wish.STUCK, ""));
        assertThat(answer.text())
                .isEqualTo("Look at line 2 first: it does not hold. Put it in.\n\nWhat are the factors?");
        assertThat(answer.isFixed()).isFalse();
        Answer guess = over(talk, talk.ask(situation, UUID.randomUUID(), Wish.QUESTION, "Is $x=5$ right?"));
        assertThat(guess.text().strip()).isEqualTo("Look at line 2 first: it does not hold. Put it in.");
    }

    private TutorTalk talkOfASmallModel() {
        TalkSettings settings = new TalkSettings(4, 5, 100, true, List.of("scripted"), TalkSettings.Tools.AUTO);
        return talk(new CareSettings("", CareSettings.Report.OFF), Rules.NONE, settings);
    }

    @Test
    void aMoveAboveTheLevelAndOneThatComesTooLateAreNotMade() {
        model.says("What are the factors?")
                .fillsIn("{\"error\": \"none\", \"strategy\": \"walk-through\"}")
                .fillsIn("{\"error\": <wait>");
        TutorTalk talk = talk();
        Answer first = asked(talk, Rung.NUDGE, "How do I start?");
        Answer second = asked(talk, Rung.NUDGE, "And now?");
        assertThat(prompt()).contains("Your move now: ask one question");
        await(() -> move(first.id()).equals("none ASK") && move(second.id()).equals("none ASK"));
        assertThat(model.ended()).contains(model.filled().getLast());
    }

    @Test
    void whatTheCheckerFoundNeedsNoModel() {
        model.says("Look at the signs.");
        HelpContext help = new HelpContext(
                scene.roots().variant(0),
                0,
                List.of(new WrittenLine(1, "x^2 + 6 = -5x", false, "", "working.slip.moved-without-sign")));
        TutorTalk talk = talk();
        Answer answer = over(
                talk,
                talk.ask(
                        new Situation(pupil, work, help, Rung.NUDGE, Locale.ENGLISH),
                        UUID.randomUUID(),
                        Wish.CHECK,
                        ""));
        assertThat(model.filled()).isEmpty();
        assertThat(prompt()).contains("It is about line 1. The slip is of the kind: moved without sign.");
        await(() -> move(answer.id()).equals("moved-without-sign POINT"));
    }

    @Test
    void noMoveIsAboveTheLevel() {
        List<WrittenLine> holds = situation(Rung.NUDGE).help().lines();
        List<WrittenLine> breaks = List.of(new WrittenLine(1, "x = 7", false, "", "working.solutions"));
        for (Rung level : Rung.values()) {
            for (Wish wish : Wish.values()) {
                for (List<WrittenLine> lines : List.of(List.<WrittenLine>of(), holds, breaks)) {
                    HelpContext help = new HelpContext(scene.roots().variant(0), 0, lines);
                    Move move = Moves.decide(new Situation(pupil, work, help, level, Locale.ENGLISH), wish);
                    assertThat(move.level().level()).isLessThanOrEqualTo(level.level());
                    assertThat(move.isOpen()).isEqualTo(lines == breaks);
                }
            }
        }
    }
}
