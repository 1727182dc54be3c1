package org.stepwise.inference.worker;

import java.time.Duration;

/** How long to wait before the next try: twice as long each time, and short again after a good while. */
final class Backoff {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration GOOD_WHILE = Duration.ofMinutes(1);

    private final Duration shortest;
    private Duration next;

    Backoff(Duration shortest) {
        this.shortest = shortest;
        this.next = shortest;
    }

    /** @param lasted how long the last try went well */
    Duration after(Duration lasted) {
        if (lasted.compareTo(GOOD_WHILE) >= 0) {
            next = shortest;
        }
        Duration wait = next;
        next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
        return wait;
    }
}
