package org.stepwise.mastery;

import java.time.Instant;
import java.util.UUID;

/**
 * The first judged answer to a part of a problem, as a sign of one skill.
 *
 * @param right it was accepted; otherwise a line before it broke
 * @param helpLevel the highest rung read before it, 0 to 5
 */
record Evidence(UUID problem, boolean right, int helpLevel, Instant at) {

    /**
     * By rung, from none to the solution. Stricter than the share of the mark that remains: the mark says how much of the
     * work was the pupil's, this how surely the pupil would have done it alone. A nudge names nothing; a rule is half of
     * knowing; after an example with other numbers one can copy its form; after the next step, most of the line.
     */
    private static final double[] WEIGHTS = {1, 0.9, 0.7, 0.5, 0.25, 0};

    /** How much it says, 0 to 1: not to get it right says as much with help as without, but for a slip in copying. */
    double weight() {
        return right || copied() ? WEIGHTS[helpLevel] : 1;
    }

    /** The solution had been read: nothing follows from what was written after it. */
    boolean copied() {
        return helpLevel == WEIGHTS.length - 1;
    }
}
