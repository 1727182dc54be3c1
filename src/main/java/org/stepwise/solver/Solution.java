package org.stepwise.solver;

import java.util.List;

/** What comes of a task. */
public sealed interface Solution {

    /** @param steps at least one; the last one is the answer */
    record Solved(String answer, List<Step> steps) implements Solution {
        public Solved {
            steps = List.copyOf(steps);
        }
    }

    /** @param reason one whole sentence */
    record Unsupported(String reason) implements Solution {}
}
