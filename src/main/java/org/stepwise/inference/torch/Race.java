package org.stepwise.inference.torch;

import java.util.function.LongSupplier;

/**
 * Two ways of doing the same, in turns, so that what else the machine does meets both.
 *
 * @param ours the shortest time of one way: others on the machine lengthen each at random
 * @param theirs of the other
 */
record Race(long ours, long theirs) {

    private static final int ROUNDS = 7;
    private static final int FEWEST_ROUNDS = 3;

    /** Ours is taken if it is clearly better. */
    private static final double CLEARLY = 1.1;

    /** Beyond this, more rounds would not change the choice. */
    private static final double BEYOND_DOUBT = 1.4;

    /** @param ours does it once and says how long that took */
    static Race run(LongSupplier ours, LongSupplier theirs) {
        Race race = new Race(Long.MAX_VALUE, Long.MAX_VALUE);
        for (int round = 1; round <= ROUNDS; round++) {
            race = new Race(Math.min(race.ours, ours.getAsLong()), Math.min(race.theirs, theirs.getAsLong()));
            double ratio = (double) race.ours / race.theirs;
            if (round >= FEWEST_ROUNDS && Math.max(ratio, 1 / ratio) > BEYOND_DOUBT) {
                break;
            }
        }
        return race;
    }

    boolean isOurs() {
        return ours * CLEARLY < theirs;
    }
}
