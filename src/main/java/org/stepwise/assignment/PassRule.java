package org.stepwise.assignment;

import org.stepwise.shared.Refused;

/**
 * How many late passes each pupil of a class has.
 *
 * @param hours that one moves the end of one assignment by
 */
public record PassRule(int passes, int hours) {

    static final int MOST = 20;
    static final int MOST_HOURS = 168;

    public static final PassRule NONE = new PassRule(0, 24);

    public PassRule {
        if (passes < 0 || passes > MOST || hours < 1 || hours > MOST_HOURS) {
            throw Refused.because("assignment.pass.rule");
        }
    }
}
