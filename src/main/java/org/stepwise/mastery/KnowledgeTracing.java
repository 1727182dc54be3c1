package org.stepwise.mastery;

/**
 * Bayesian knowledge tracing: A. T. Corbett, J. R. Anderson, "Knowledge tracing: Modeling the acquisition of procedural
 * knowledge", User Modeling and User-Adapted Interaction 4 (1995), 253-278. Of a skill that is known or not, an answer
 * is a sign; after each answer it may have been learned.
 *
 * <p>Help is a mixture: with probability {@code weight} the answer is the pupil's own and says what an answer says, and
 * otherwise it is the help's and says nothing. By the law of total probability what is known afterwards lies between what
 * was known before and what an answer without help would tell, in that proportion; the step of learning is part of it. So
 * an answer of weight 0 changes nothing at all, and every property of the whole step holds for the weighted one too.
 */
record KnowledgeTracing(Parameters parameters) {

    double prior() {
        return parameters.known();
    }

    /** The probability that the next answer is right. */
    double predicted(double p) {
        return p * (1 - parameters.slip()) + (1 - p) * parameters.guess();
    }

    /** What the answer says of the skill at the moment of answering. An answer that cannot be says nothing. */
    double posterior(double p, boolean right) {
        double knowing = p * (right ? 1 - parameters.slip() : parameters.slip());
        double notKnowing = (1 - p) * (right ? parameters.guess() : 1 - parameters.guess());
        double either = knowing + notKnowing;
        return either == 0 ? p : Math.clamp(knowing / either, 0, 1);
    }

    double learned(double p) {
        return Math.clamp(p + (1 - p) * parameters.learn(), 0, 1);
    }

    /** @param weight how much of the answer is the pupil's own, 0 to 1 */
    double after(double p, boolean right, double weight) {
        double own = learned(posterior(p, right));
        return Math.clamp(p + weight * (own - p), 0, 1);
    }
}
