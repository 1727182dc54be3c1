package org.stepwise.mastery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a pupil and a skill.
 *
 * @param p the probability that the pupil knows it
 * @param pieces how many answers it rests on
 * @param last when it was last practised, also with the solution
 * @param review null before it was secure for the first time
 */
record Knowledge(
        double p,
        int pieces,
        @Nullable Instant last,
        @Nullable Review review) {

    /** The usual threshold of mastery, as in Corbett and Anderson. */
    static final double SECURE = 0.95;

    /**
     * No number of right answers says more. Otherwise p soon cannot be told from 1, from which no answer leads back; so the
     * next one that is not right makes a secure skill a growing one.
     */
    private static final double MOST = 0.99;

    static Knowledge none(KnowledgeTracing tracing) {
        return new Knowledge(tracing.prior(), 0, null, null);
    }

    /** @param evidence oldest first */
    static Knowledge of(KnowledgeTracing tracing, List<Evidence> evidence) {
        Knowledge knowledge = none(tracing);
        for (Evidence piece : evidence) {
            knowledge = knowledge.with(tracing, piece);
        }
        return knowledge;
    }

    private Knowledge with(KnowledgeTracing tracing, Evidence evidence) {
        double next = Math.min(tracing.after(p, evidence.right(), evidence.weight()), Math.max(p, MOST));
        Review then = review == null ? null : review.after(evidence);
        return new Knowledge(
                next,
                evidence.weight() > 0 ? pieces + 1 : pieces,
                evidence.at(),
                then == null && next >= SECURE ? Review.first(evidence.at()) : then);
    }

    boolean isSecure() {
        return p >= SECURE;
    }

    /** Some answer says something of it. */
    boolean isBegun() {
        return pieces > 0;
    }

    boolean isDue(Instant now) {
        return review != null && review.isDue(now);
    }

    /** The ink level, 0 (ahead) to 4 (secure). */
    int level() {
        if (!isBegun()) {
            return 0;
        }
        if (isSecure()) {
            return 4;
        }
        return p >= 0.7 ? 3 : p >= 0.4 ? 2 : 1;
    }

    int percent() {
        return (int) Math.round(p * 100);
    }
}
