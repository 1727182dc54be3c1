package org.stepwise.practice;

/** What a teacher says of a line that algebra did not decide. */
public enum Outcome {
    ACCEPTED,
    /** Right in part; the pupil goes on. */
    IN_PART,
    NOT_YET,
    /** Read; nothing was to decide. */
    SEEN
}
