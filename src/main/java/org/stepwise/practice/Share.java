package org.stepwise.practice;

import java.math.BigDecimal;
import org.stepwise.problembank.Rung;

/** What remains the pupil's own after help. */
final class Share {

    private Share() {}

    /** @param helpLevel 0 for none, 1 (nudge) to 5 (solution) */
    static BigDecimal of(int helpLevel) {
        return helpLevel == 0 ? BigDecimal.ONE : Rung.values()[helpLevel - 1].share();
    }
}
