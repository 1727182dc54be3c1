package org.stepwise.assignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * What one pupil has of one assignment.
 *
 * @param percent 0 to 100, over all its problems: one that was not begun counts nothing
 * @param undecided a line waits for the teacher
 * @param changed a teacher set a mark
 * @param late a line that raised it came after it was due for this pupil
 */
public record Grade(int percent, boolean undecided, boolean changed, boolean late) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param marks 0 to 1, of the problems that have one */
    static Grade of(Collection<BigDecimal> marks, int problems) {
        BigDecimal sum = marks.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int percent = sum.multiply(HUNDRED)
                .divide(BigDecimal.valueOf(problems), 0, RoundingMode.HALF_UP)
                .intValue();
        return new Grade(percent, false, false, false);
    }

    Grade with(boolean waits, boolean set, boolean afterDue) {
        return new Grade(percent, waits, set, afterDue);
    }

    /** From 1 to 4: under 50, under 70, under 85, from 85. */
    public int level() {
        return percent < 50 ? 1 : percent < 70 ? 2 : percent < 85 ? 3 : 4;
    }
}
