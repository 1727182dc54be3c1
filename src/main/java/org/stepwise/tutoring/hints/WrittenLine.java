package org.stepwise.tutoring.hints;

/**
 * A line of a pupil's, and what algebra said of it.
 *
 * @param number from 1
 * @param holds whether it may be built upon
 * @param remark a sentence, or nothing
 * @param diagnosis the remark's key, such as {@code slips.minus-first}, or nothing
 */
public record WrittenLine(int number, String text, boolean holds, String remark, String diagnosis) {

    public WrittenLine(int number, String text, boolean holds, String remark) {
        this(number, text, holds, remark, "");
    }
}
