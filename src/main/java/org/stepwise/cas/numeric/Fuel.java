package org.stepwise.cas.numeric;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The work that one check may cost, counted in steps of some tens of nanoseconds: unlike a clock it stops the same question
 * at the same place on every machine. A thread that is interrupted has none left.
 */
public final class Fuel {

    private static final ThreadLocal<@Nullable Fuel> TANK = new ThreadLocal<>();

    /**
     * There is none left. Not a BeyondReach: that leaves one way of looking at a question and tries another one, while this
     * ends the question.
     */
    public static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted(String reason) {
            super(reason, null, false, false);
        }
    }

    private long left;

    private Fuel(long steps) {
        this.left = steps;
    }

    /** Does the work with so many steps; what wants more is Exhausted, now and at each further step. */
    public static <T> T limited(long steps, Supplier<T> work) {
        Fuel before = TANK.get();
        TANK.set(new Fuel(steps));
        try {
            return work.get();
        } finally {
            TANK.set(before);
        }
    }

    /** Exhausted if that is more than is left. */
    public static void spend(long steps) {
        if (Thread.currentThread().isInterrupted()) {
            throw new Exhausted("given up");
        }
        Fuel tank = TANK.get();
        if (tank == null) {
            return;
        }
        tank.left -= steps;
        if (tank.left < 0) {
            throw new Exhausted("too much work");
        }
    }

    /** How much two numbers of so many bits cost to multiply or divide. */
    public static long multiplying(long bits, long other) {
        return 1 + (bits >> 6) * (other >> 6) / 16;
    }
}
