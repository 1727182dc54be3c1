package org.stepwise.tutoring.talk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.ChatMessage;

/** Conversations as the product has them, without a pupil: for training and measuring a model. */
public final class Rehearsal {

    private static final UUID NOBODY = new UUID(0, 0);

    /** A question and what was said to it. */
    public record Earlier(Wish wish, String question, String text) {}

    private Rehearsal() {}

    /** What the model is told when this is asked. */
    public static List<ChatMessage> asked(Situation situation, List<Earlier> before, Wish wish, String question) {
        List<Answer> answers = before.stream()
                .map(one -> new Answer(
                        NOBODY,
                        one.wish(),
                        one.question(),
                        List.of(new Told(Told.Source.MODEL, one.text(), List.of())),
                        Answer.State.DONE,
                        0,
                        false,
                        null))
                .toList();
        return Prompts.of(situation, answers, wish, question);
    }

    /**
     * What it is told after something of its answer was left out.
     *
     * @param wrong the equation that does not hold; null if too much would have been given away
     */
    public static List<ChatMessage> again(List<ChatMessage> messages, String shown, @Nullable String wrong) {
        return Prompts.again(
                messages,
                shown,
                new Held("", wrong == null ? "answer" : null, wrong == null ? List.of() : List.of(wrong)));
    }
}
