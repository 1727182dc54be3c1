package org.stepwise.practice;

import java.math.BigDecimal;

/**
 * What help a teacher allows.
 *
 * @param ceiling the highest rung, 1 (nudge) to 5 (solution); 0 for none
 * @param costPerTry what each try before takes off a mark, 0 to 1
 * @param mostTries after so many a part is closed; 0 for as many as one likes
 */
public record HelpPolicy(int ceiling, BigDecimal costPerTry, int mostTries) {

    /** Practising alone: all help, tries cost nothing. */
    public static final HelpPolicy OPEN = new HelpPolicy(5, BigDecimal.ZERO);

    public HelpPolicy(int ceiling, BigDecimal costPerTry) {
        this(ceiling, costPerTry, 0);
    }

    boolean isUsedUp(int tries) {
        return mostTries > 0 && tries >= mostTries;
    }
}
