package org.stepwise.grading.working;

import org.stepwise.grading.slips.Slip;
import org.stepwise.shared.Message;

/** The slip behind a step, by its id in tables and what is said about it. */
record Cause(String id, Message message) {

    /** A slip of steps alone, which no answer shows. */
    static Cause ofStep(String id) {
        return new Cause(id, Message.of("working.slip." + id));
    }

    static Cause of(Slip slip) {
        return new Cause(slip.id(), slip.message());
    }
}
