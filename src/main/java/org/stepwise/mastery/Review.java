package org.stepwise.mastery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a skill that has been secure is looked at again. The gaps grow, because what was recalled after a gap lasts longer
 * than what was never let go (N. J. Cepeda and others, "Distributed practice in verbal recall tasks", Psychological
 * Bulletin 132 (2006), 354-380); the first is a week.
 *
 * @param step which gap runs
 */
record Review(int step, Instant dueAt) {

    /** The first is for a look back that did not succeed. */
    private static final List<Duration> GAPS =
            List.of(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(21), Duration.ofDays(60));

    /** Less of one's own than that does not count as a look back: the pupil was told how it goes. */
    private static final double ENOUGH = 0.7;

    static Review first(Instant secured) {
        return at(1, secured);
    }

    private static Review at(int step, Instant from) {
        int possible = Math.clamp(step, 0, GAPS.size() - 1);
        return new Review(possible, from.plus(GAPS.get(possible)));
    }

    /** What is right before it is due moves nothing: gaps are counted from looking back, not from practising on. */
    Review after(Evidence evidence) {
        if (!evidence.right() && evidence.weight() > 0) {
            return at(0, evidence.at());
        }
        boolean lookedBack = isDue(evidence.at()) && evidence.right() && evidence.weight() >= ENOUGH;
        return lookedBack ? at(step + 1, evidence.at()) : this;
    }

    boolean isDue(Instant now) {
        return !dueAt.isAfter(now);
    }
}
