package org.stepwise.problembank;

/**
 * A variant that is another task than its siblings, though all its answers are graded as the author says.
 *
 * @param part from 0; -1 for the problem as a whole
 */
public record Oddity(long seed, Kind kind, int part) {

    public enum Kind {
        /** Nothing is left to find: 0x = 0. */
        LETTER_GONE,
        /** A square where others have none, or the other way round. */
        OTHER_DEGREE,
        /** A double root where two were meant, or no solution at all. */
        OTHER_COUNT,
        /** The answer stands there already. */
        ANSWER_GIVEN,
        /** The same text as an earlier variant. */
        SAME_AS_BEFORE
    }
}
