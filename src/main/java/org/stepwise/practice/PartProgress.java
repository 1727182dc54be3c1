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

    private BigDecimal mark = BigDecimal.ZERO;

    private @Nullable Instant solvedAt;

    private boolean undecided;

    protected PartProgress() {}

    /** A broken line is a try, and so is the one that solves; a line that holds or is undecided is none. */
    void record(Judgement judgement, BigDecimal newMark, Instant now) {
        if (judgement == Judgement.CORRECT || judgement == Judgement.INCORRECT) {
            tries++;
        }
        mark = mark.max(newMark);
        undecided |= judgement == Judgement.UNDECIDED;
        if (judgement == Judgement.CORRECT) {
            solvedAt = now;
        }
    }

    /** A teacher's word: if it is accepted, the part is solved with the help that was read up to that line. */
    void decide(Outcome outcome, BigDecimal newMark, int helpBefore, boolean othersWait, Instant now) {
        mark = mark.max(newMark);
        undecided = othersWait;
        if (outcome == Outcome.ACCEPTED) {
            tries++;
            helpLevel = helpBefore;
            solvedAt = now;
        }
    }

    /** Whether lines of it wait, once all of them are known. */
    void setUndecided(boolean waits) {
        undecided = waits;
    }

    void takeHint(int level) {
        if (!isSolved()) {
            helpLevel = Math.max(helpLevel, level);
        }
    }

    boolean isSolved() {
        return solvedAt != null;
    }

    boolean isUndecided() {
        return undecided && !isSolved();
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
