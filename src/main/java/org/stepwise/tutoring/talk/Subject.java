package org.stepwise.tutoring.talk;

import java.util.Locale;
import java.util.UUID;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.verify.Task;

/** What a pupil and the tutor talk about. */
public sealed interface Subject permits Situation, FreeChat {

    UUID pupil();

    /** The work or the conversation that it is a part of. */
    UUID work();

    int part();

    /** The highest rung that may be told. */
    Rung level();

    Locale locale();

    /** What the tutor's equations are judged by. */
    Task task();

    Subject in(Locale language);
}
