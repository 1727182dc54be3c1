package org.stepwise.practice;

import java.math.BigDecimal;

/**
 * What help a teacher allows.
 *
 * @param ceiling the highest rung, 1 (nudge) to 5 (solution); 0 for none
 * @param costPerTry what each try before takes off a mark, 0 to 1
 */
public record HelpPolicy(int ceiling, BigDecimal costPerTry) {

    /** Practising alone: all help, tries cost nothing. */
    public static final HelpPolicy OPEN = new HelpPolicy(5, BigDecimal.ZERO);
}
