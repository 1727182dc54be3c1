package org.stepwise.problembank;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** A step of the help ladder, lowest first. */
public enum Rung {
    NUDGE("nudge", "1"),
    RULE("rule", "0.9"),
    EXAMPLE("example", "0.75"),
    NEXT_STEP("next-step", "0.5"),
    SOLUTION("solution", "0");

    private final String id;
    private final BigDecimal share;

    Rung(String id, String share) {
        this.id = id;
        this.share = new BigDecimal(share);
    }

    /** As problem files write it. */
    public String id() {
        return id;
    }

    /** What remains the pupil's own work once this rung was read: 0 to 1, multiplies the credit of a part. */
    public BigDecimal share() {
        return share;
    }

    /** How far up the ladder: 1 to 5. */
    public int level() {
        return ordinal() + 1;
    }

    static Optional<Rung> byId(String id) {
        return Stream.of(values()).filter(rung -> rung.id.equals(id)).findFirst();
    }
}
