package org.stepwise.solver;

import java.util.Locale;

/** What stands in a sentence where there is no formula to show. */
public enum Wording {
    SAME_NUMBER,
    DIFFERENT_NUMBERS,
    DENOMINATOR_ZERO,
    NOT_REAL,
    NO_SOLUTION,
    /** Of one of several alternatives. */
    NO_SOLUTION_HERE;

    /** No formula begins so. */
    static final String MARK = "@";

    /** As an argument of a step. */
    @Override
    public String toString() {
        return MARK + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
