package org.stepwise.tutoring.verify;

import java.math.BigDecimal;
import org.stepwise.cas.tree.Rational;

/** The value of a number in a sentence: 12, -0.5 and 3/4. */
public final class WrittenNumber {

    private static final int LONGEST = 20;

    private WrittenNumber() {}

    /** @param written a decimal, or two with a stroke between them; one that is longer than a number in a lesson counts as 0 */
    public static Rational value(String written) {
        String[] parts = written.split("/");
        Rational above = decimal(parts[0]);
        Rational below = parts.length == 1 ? Rational.ONE : decimal(parts[1]);
        return below.isZero() ? above : above.over(below);
    }

    private static Rational decimal(String digits) {
        return Rational.of(new BigDecimal(digits.length() > LONGEST ? "0" : digits));
    }
}
