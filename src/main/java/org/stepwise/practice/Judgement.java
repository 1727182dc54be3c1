package org.stepwise.practice;

/** The stored verdict on a line that could be read. */
public enum Judgement {
    CORRECT,
    /** True, but more is asked. */
    UNFINISHED,
    INCORRECT,
    /** Waits for the teacher; no mark is lost. */
    UNDECIDED
}
