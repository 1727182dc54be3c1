package org.stepwise.tutoring.gate;

/** Why a text would give too much away. */
public enum Leak {
    ANSWER("answer"),
    /** A line of the way that the level does not allow yet. */
    STEP("step"),
    /** A text in a code that no tutor speaks. */
    ENCODED("encoded"),
    /** It could not be looked at in the time that there is. */
    UNCLEAR("unclear");

    private final String id;

    Leak(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
