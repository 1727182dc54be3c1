package org.stepwise.inference.hub;

import java.time.Duration;

/**
 * How long a fetch waits for a server.
 *
 * @param stall without a byte after which a connection counts as broken
 * @param firstWait before the second try; twice as long before each further one, up to {@link #LONGEST_WAIT}
 * @param tries in a row that may bring nothing
 */
record Patience(Duration stall, Duration firstWait, int tries) {

    static final Patience USUAL = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(1), 10);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** For the first questions, before which somebody sits and waits. */
    Patience forQuestions() {
        return new Patience(stall, firstWait, Math.min(tries, 4));
    }

    /** Before the next try, after so many that brought nothing. */
    Duration wait(int fruitless) {
        Duration wait = firstWait.multipliedBy(1L << Math.clamp(fruitless - 1, 0, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
