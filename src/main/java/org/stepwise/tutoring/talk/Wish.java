package org.stepwise.tutoring.talk;

/** What a pupil wants of the tutor. */
public enum Wish {
    /** A word that gets the work going again. */
    STUCK,
    /** What is right in the lines so far, and where it breaks. */
    CHECK,
    /** Why the latest line, or the latest hint, is as it is. */
    WHY,
    /** Whatever the pupil has written. */
    QUESTION
}
