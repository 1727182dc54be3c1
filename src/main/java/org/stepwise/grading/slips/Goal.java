package org.stepwise.grading.slips;

/** What kind of thing is asked for. */
public enum Goal {
    /** A number or an expression, also an equation for one letter. */
    VALUE,
    /** A number that is to be rounded. */
    ROUNDED,
    /** An expression without brackets. */
    EXPANDED,
    /** A product. */
    FACTORED,
    DERIVATIVE,
    /** Up to a constant. */
    INTEGRAL,
    /** Finitely many solutions, in braces. */
    SET,
    /** A value for each of several letters, or a point. */
    TUPLE,
    /** An interval or an inequality. */
    REGION
}
