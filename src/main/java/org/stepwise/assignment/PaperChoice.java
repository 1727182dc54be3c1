package org.stepwise.assignment;

import org.stepwise.paper.Print;

/**
 * What a teacher wants on paper.
 *
 * @param letters how many variants there are, where they have letters
 * @param marks for each part
 * @param steps whether answers come with the way to them
 */
record PaperChoice(Who who, int letters, Print.Room room, int marks, boolean steps) {

    static final int MOST_LETTERS = 6;
    static final int MOST_MARKS = 20;

    /** For whom the sheets are. */
    enum Who {
        /** Each pupil has the variant that the screen shows as well. */
        PUPILS,
        /** All have the same. */
        ALL,
        /** Neighbours have different ones, with letters. */
        LETTERS
    }
}
