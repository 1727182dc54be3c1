package org.stepwise.practice;

/** The stored verdict on a line that could be read. */
public enum Judgement {
    /** The key accepts it. */
    CORRECT,
    /** It follows, and is not the answer yet. */
    HOLDS,
    /** It is the answer, in another form than the one asked. */
    UNFINISHED,
    INCORRECT,
    /** It may be the answer, and waits for the teacher; no mark is lost. */
    UNDECIDED,
    /** Words, or a step that could not be followed: kept for the teacher, and no mark depends on it. */
    ASIDE;

    /** The next line may follow from this one. */
    boolean holds() {
        return this == CORRECT || this == HOLDS || this == UNFINISHED;
    }

    /** A teacher may decide it. */
    boolean isOpen() {
        return this == UNDECIDED || this == ASIDE;
    }
}
