package org.stepwise.tutoring.talk;

import java.util.Locale;
import java.util.UUID;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.hints.HelpContext;
import org.stepwise.tutoring.verify.Task;

/**
 * Who asks the tutor, about what, and how far it may go.
 *
 * @param level the rung that the pupil has come to; nothing above it is said
 */
public record Situation(UUID pupil, UUID work, HelpContext help, Rung level, Locale locale) implements Subject {

    @Override
    public int part() {
        return help.part();
    }

    @Override
    public Task task() {
        return help.task();
    }

    @Override
    public Situation in(Locale language) {
        return new Situation(pupil, work, help, level, language);
    }
}
