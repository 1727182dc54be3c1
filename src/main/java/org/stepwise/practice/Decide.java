package org.stepwise.practice;

import java.math.BigDecimal;
import java.util.UUID;
import org.stepwise.shared.Refused;

/**
 * A teacher decides a line, and with it every equal one.
 *
 * @param attempt one of the equal lines
 * @param credit 1 if it is accepted, 0 if it is not there yet, between them in part
 */
public record Decide(UUID teacher, UUID attempt, Outcome outcome, BigDecimal credit) {

    public Decide {
        boolean fits = switch (outcome) {
            case ACCEPTED -> credit.compareTo(BigDecimal.ONE) == 0;
            case NOT_YET, SEEN -> credit.signum() == 0;
            case IN_PART -> credit.signum() > 0 && credit.compareTo(BigDecimal.ONE) < 0;
        };
        if (!fits) {
            throw Refused.because("practice.decide.credit");
        }
    }
}
