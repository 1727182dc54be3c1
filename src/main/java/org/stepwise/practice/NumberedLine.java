package org.stepwise.practice;

import java.util.ArrayList;
import java.util.List;

/** A line with the number that the page shows: one that broke keeps its number for the next try. */
record NumberedLine(int number, GradedLine line) {

    /** @param lines of a part, oldest first */
    static List<NumberedLine> all(List<GradedLine> lines) {
        List<NumberedLine> numbered = new ArrayList<>();
        int number = 1;
        for (GradedLine line : lines) {
            numbered.add(new NumberedLine(number, line));
            number += line.stands() ? 1 : 0;
        }
        return numbered;
    }
}
