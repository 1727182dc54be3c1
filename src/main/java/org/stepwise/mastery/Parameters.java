package org.stepwise.mastery;

/**
 * The four parameters of Bayesian knowledge tracing for a skill, each a probability.
 *
 * @param known p(L0), known before the first answer
 * @param learn p(T), learned at an opportunity
 * @param guess p(G), right without knowing
 * @param slip p(S), not right in spite of knowing
 */
record Parameters(double known, double learn, double guess, double slip) {

    Parameters {
        if (!isProbability(known) || !isProbability(learn) || !isProbability(guess) || !isProbability(slip)) {
            throw new IllegalArgumentException("each parameter is between 0 and 1");
        }
        if (guess + slip >= 1) {
            throw new IllegalArgumentException("with guess + slip >= 1 a right answer would speak against knowing");
        }
    }

    private static boolean isProbability(double value) {
        return value >= 0 && value <= 1;
    }
}
