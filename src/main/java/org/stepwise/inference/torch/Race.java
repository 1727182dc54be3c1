package org.stepwise.inference.torch;

import java.util.function.LongSupplier;

/**
 * Two ways of doing the same, in turns, so that what else the machine does meets both.
 *
 * @param ours the shortest time of one way, in ns: others on the machine lengthen each at random
 * @param theirs of the other
 */
record Race(long ours, long theirs) {

    private static final int ROUNDS = 7;
    private static final int FEWEST_ROUNDS = 3;

    /** Time beyond which there are only the fewest rounds. */
    private static final long PATIENCE = 5_000_000_000L;

    /** Ours is taken if it is clearly better. */
    private static final double CLEARLY = 1.1;

    /** Beyond this, or if ours is the slower one, more rounds would not change the choice. */
    private static final double BEYOND_DOUBT = 1.3;

    /** @param ours does it once and says how long that took */
    static Race run(LongSupplier ours, LongSupplier theirs) {
        Shortest our = new Shortest();
        Shortest their = new Shortest();
        for (int round = 1; round <= ROUNDS; round++) {
            our.add(ours.getAsLong());
            their.add(theirs.getAsLong());
            double gain = (double) their.first / our.first;
            boolean decided = our.isConfirmed() && their.isConfirmed() && (gain > BEYOND_DOUBT || gain < 1);
            if (round >= FEWEST_ROUNDS && (decided || our.all + their.all > PATIENCE)) {
                break;
            }
        }
        return new Race(our.first, their.first);
    }

    boolean isOurs() {
        return ours * CLEARLY < theirs;
    }

    private static final class Shortest {

        private long first = Long.MAX_VALUE;
        private long second = Long.MAX_VALUE;
        private long all;

        private void add(long time) {
            all += time;
            second = Math.min(second, Math.max(first, time));
            first = Math.min(first, time);
        }

        /** By a second time that is about as short. */
        private boolean isConfirmed() {
            return second < first * CLEARLY;
        }
    }
}
