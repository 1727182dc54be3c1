package org.stepwise.tutoring.gate;

import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.verify.Task;

/** Opens a stream between a model and a pupil. */
public final class TutorGate {

    private TutorGate() {}

    /** For one answer of a model to a pupil who works on this problem and may be helped up to this level. */
    public static VerifiedStream open(Task task, Rung level) {
        return new VerifiedStream(task, level);
    }
}
