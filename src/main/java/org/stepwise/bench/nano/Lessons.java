package org.stepwise.bench.nano;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ChatMessage.Role;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.hints.HelpContext;
import org.stepwise.tutoring.hints.WrittenLine;
import org.stepwise.tutoring.talk.Rehearsal;
import org.stepwise.tutoring.talk.Situation;
import org.stepwise.tutoring.talk.Wish;
import org.stepwise.tutoring.verify.Task;

/** Conversations of a pupil with the tutor, with the product's own prompts; each passes the product's own gate. */
final class Lessons {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int TRIES = 3;

    private final Wording wording;
    private final Questions questions;

    Lessons(Wording wording, Questions questions) {
        this.wording = wording;
        this.questions = questions;
    }

    /** What is asked, and what a good tutor says. */
    private record Turn(Wish wish, String question, String text) {}

    /** A conversation, and what the gate has to know of it. */
    record Scene(Talk talk, Task task, Rung level) {}

    Optional<Scene> of(Case problem, Rung level, Dice dice) {
        List<WrittenLine> lines =
                new Pupil(problem).lines(dice.chance(0.35) ? 0 : right(problem, dice), dice.chance(0.4), dice);
        HelpContext help = new HelpContext(problem.variant(), problem.part(), lines);
        Situation situation = new Situation(NOBODY, NOBODY, help, level, Locale.ENGLISH);
        Task task = help.task();
        Optional<Turn> last = turn(problem, level, lines, task, dice);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        List<Rehearsal.Earlier> before = new ArrayList<>();
        if (dice.chance(0.2)) {
            turn(problem, level, lines, task, dice)
                    .ifPresent(turn -> before.add(new Rehearsal.Earlier(turn.wish(), turn.question(), turn.text())));
        }
        Turn turn = last.get();
        List<ChatMessage> messages = Rehearsal.asked(situation, before, turn.wish(), turn.question());
        Talk talk = dice.chance(0.15)
                ? interrupted(problem, messages, turn.text(), dice)
                : new Talk(problem.family(), problem.template(), level.id(), with(messages, turn.text()));
        return Optional.of(new Scene(talk, task, level));
    }

    /** How many right lines are written; seldom all of them. */
    private static int right(Case problem, Dice dice) {
        int most = Math.max(0, problem.lines().size() - (dice.chance(0.9) ? 1 : 0));
        return dice.below(Math.min(4, most) + 1);
    }

    private Optional<Turn> turn(Case problem, Rung level, List<WrittenLine> lines, Task task, Dice dice) {
        for (int i = 0; i < TRIES; i++) {
            Speaker speaker = new Speaker(problem, level, lines, wording, dice);
            int kind = dice.below(20);
            Turn turn;
            if (kind < 8) {
                turn = new Turn(Wish.STUCK, "", speaker.stuck());
            } else if (kind < (lines.isEmpty() ? 9 : 12)) {
                turn = new Turn(Wish.CHECK, "", speaker.check());
            } else if (kind < 15) {
                turn = new Turn(Wish.WHY, "", speaker.why());
            } else {
                Questions.Entry entry = questions.any(dice);
                turn = new Turn(Wish.QUESTION, dice.of(entry.questions()), speaker.to(entry));
            }
            if (Sound.passes(task, level, turn.text())) {
                return Optional.of(turn);
            }
        }
        return Optional.empty();
    }

    private static List<ChatMessage> with(List<ChatMessage> messages, String text) {
        List<ChatMessage> all = new ArrayList<>(messages);
        all.add(new ChatMessage(Role.ASSISTANT, text));
        return all;
    }

    /** Something was left out after some sentences; the rest comes after it was said what. */
    private static Talk interrupted(Case problem, List<ChatMessage> messages, String text, Dice dice) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i + 2 < text.length(); i++) {
            boolean end = (text.charAt(i) == '.' || text.charAt(i) == '?') && text.charAt(i + 1) == ' ';
            if (end && Character.isUpperCase(text.charAt(i + 2))) {
                ends.add(i + 2);
            }
        }
        int cut = ends.isEmpty() || dice.chance(0.5) ? 0 : dice.of(ends);
        String line = problem.lines().isEmpty() ? "" : dice.of(problem.lines());
        String wrong = dice.chance(0.5) || line.isEmpty()
                ? null
                : Typeset.bare(line.replaceAll("(\\d+)$", Integer.toString(dice.between(2, 40))));
        List<ChatMessage> again = Rehearsal.again(messages, text.substring(0, cut), wrong);
        return new Talk(problem.family(), problem.template(), "again", with(again, text.substring(cut)));
    }
}
