package org.stepwise.grading.slips;

import org.stepwise.shared.Message;

/**
 * A known slip.
 *
 * @param id its name in tables, and the end of its message's key
 * @param credit what an answer that shows it still earns, from 0 to 1
 */
public record Slip(String id, double credit) {

    /** A rule of algebra that does not hold. */
    static Slip rule(String id) {
        return new Slip(id, 0.25);
    }

    /** A small one, with nearly everything right. */
    static Slip near(String id) {
        return new Slip(id, 0.5);
    }

    public Message message() {
        return Message.of("slips." + id);
    }
}
