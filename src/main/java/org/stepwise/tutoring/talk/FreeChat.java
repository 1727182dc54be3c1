package org.stepwise.tutoring.talk;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.grading.AnswerKind;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.verify.Task;
import org.stepwise.tutoring.verify.TaskReader;

/**
 * A talk about whatever the pupil wants to practise: there is no answer that could be given away.
 *
 * @param work the conversation
 * @param given the pupil's latest words with a problem in them, by which equations are judged
 * @param detour what is said instead of an answer, if the pupil is to go elsewhere
 */
public record FreeChat(
        UUID pupil,
        UUID work,
        Locale locale,
        String given,
        @Nullable String detour) implements Subject {

    @Override
    public int part() {
        return 0;
    }

    @Override
    public Rung level() {
        return Rung.SOLUTION;
    }

    @Override
    public Task task() {
        return TaskReader.read(given, AnswerKind.STRING, "", List.of());
    }

    @Override
    public FreeChat in(Locale language) {
        return new FreeChat(pupil, work, language, given, detour);
    }
}
