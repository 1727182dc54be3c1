package org.stepwise.tutoring.talk;

import java.util.List;
import java.util.Set;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.hints.WrittenLine;
import org.stepwise.tutoring.talk.Move.Strategy;

/** Decides the move from what the checker said of the pupil's latest line; the same situation always gets the same one. */
final class Moves {

    /** What says that a line breaks, and not why. */
    private static final Set<String> GENERAL =
            Set.of("", "working.value", "working.solutions", "working.named", "grading.incorrect");

    private Moves() {}

    static Move decide(Situation situation, Wish wish) {
        List<WrittenLine> lines = situation.help().lines();
        if (lines.isEmpty() || lines.getLast().holds()) {
            int line =
                    lines.isEmpty() || wish == Wish.STUCK ? 0 : lines.getLast().number();
            return new Move(Move.NO_ERROR, strategy(situation.level(), wish, lines.isEmpty()), line);
        }
        WrittenLine broken = lines.getLast();
        Strategy strategy = situation.level().level() >= Rung.RULE.level() && wish != Wish.CHECK
                ? ofLevel(situation.level())
                : Strategy.POINT;
        return new Move(error(broken.diagnosis()), strategy, broken.number());
    }

    private static Strategy strategy(Rung level, Wish wish, boolean nothingWritten) {
        return switch (wish) {
            case CHECK -> nothingWritten ? Strategy.ASK : Strategy.CONFIRM;
            case WHY -> Strategy.EXPLAIN;
            case STUCK, QUESTION -> ofLevel(level);
        };
    }

    private static Strategy ofLevel(Rung level) {
        return switch (level) {
            case NUDGE -> Strategy.ASK;
            case RULE -> Strategy.NAME_RULE;
            case EXAMPLE -> Strategy.SHOW_PARALLEL;
            case NEXT_STEP -> Strategy.SHOW_LINE;
            case SOLUTION -> Strategy.WALK_THROUGH;
        };
    }

    /** The end of a key such as {@code working.slip.one-side-only}. */
    private static String error(String diagnosis) {
        return GENERAL.contains(diagnosis) || !diagnosis.matches("(slips|working)\\..+")
                ? Move.UNKNOWN
                : diagnosis.substring(diagnosis.lastIndexOf('.') + 1);
    }
}
