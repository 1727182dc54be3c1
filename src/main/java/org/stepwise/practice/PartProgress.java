package org.stepwise.practice;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far one part of a problem has come. */
@Embeddable
class PartProgress {

    private int tries;

    private int helpLevel;

    private BigDecimal credit = BigDecimal.ZERO;

    private BigDecimal mark = BigDecimal.ZERO;

    private @Nullable Instant solvedAt;

    protected PartProgress() {}

    void record(boolean solved, BigDecimal newCredit, BigDecimal newMark, Instant now) {
        tries++;
        credit = credit.max(newCredit);
        mark = mark.max(newMark);
        if (solved) {
            solvedAt = now;
        }
    }

    void takeHint(int level) {
        if (!isSolved()) {
            helpLevel = Math.max(helpLevel, level);
        }
    }

    boolean isSolved() {
        return solvedAt != null;
    }

    int tries() {
        return tries;
    }

    int helpLevel() {
        return helpLevel;
    }

    BigDecimal mark() {
        return mark;
    }
}
