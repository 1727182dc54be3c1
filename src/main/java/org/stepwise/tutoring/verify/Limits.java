package org.stepwise.tutoring.verify;

import java.util.function.Supplier;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Fuel;

/** How long one relation or claim of a text may be looked at. */
final class Limits {

    /** A twentieth of a second of an idle core. */
    private static final long FUEL = 500_000;

    private Limits() {}

    /** @param open what is said where it takes longer or algebra does not reach so far */
    static <T> T within(Supplier<T> judgement, T open) {
        try {
            return Fuel.limited(FUEL, judgement::get);
        } catch (Fuel.Exhausted | BeyondReach | ArithmeticException | StackOverflowError beyond) {
            return open;
        }
    }
}
