package org.stepwise.grading.working;

/** What a line is to the one before it. */
public enum Transition {
    /** The same solutions, or the same value where both are defined. */
    EQUIVALENT("equivalent"),
    /** All solutions are kept and some are new. */
    IMPLIES("implies"),
    /** Some solutions are lost and none is new. */
    IMPLIED_BY("implied-by"),
    /** Solutions are lost and others are new, or the value is another. */
    WRONG("wrong"),
    UNDECIDED("undecided");

    private final String id;

    Transition(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
