package org.stepwise.classroom;

import org.jspecify.annotations.Nullable;
import org.stepwise.shared.Message;

/**
 * What would become of a row.
 *
 * @param problem what has to be changed first; null if nothing
 */
record RosterRow(RosterLine line, State state, @Nullable Message problem) {

    enum State {
        NEW,
        HERE,
        PROBLEM
    }

    static RosterRow fresh(RosterLine line) {
        return new RosterRow(line, State.NEW, null);
    }

    static RosterRow here(RosterLine line) {
        return new RosterRow(line, State.HERE, null);
    }

    static RosterRow problem(RosterLine line, Message problem) {
        return new RosterRow(line, State.PROBLEM, problem);
    }
}
