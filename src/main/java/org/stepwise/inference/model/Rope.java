package org.stepwise.inference.model;

import org.jspecify.annotations.Nullable;

/**
 * Rotary position embedding.
 *
 * @param theta the base of the frequencies
 * @param yarn how they are stretched beyond the length of training, or null
 */
public record Rope(double theta, @Nullable Yarn yarn) {

    /**
     * YaRN: high frequencies stay, low ones are divided by the factor, those between are blended.
     *
     * @param originalLength positions in training
     * @param attentionFactor what cosine and sine are multiplied by
     * @see <a href="https://arxiv.org/abs/2309.00071">YaRN: Efficient Context Window Extension</a>
     */
    public record Yarn(double factor, int originalLength, double betaFast, double betaSlow, double attentionFactor) {

        /** What the paper recommends, 0.1 ln s + 1. */
        static double attentionFactor(double factor) {
            return factor <= 1 ? 1 : 0.1 * Math.log(factor) + 1;
        }

        /** The index of the first frequency that is blended, of {@code half} in all. */
        public double low(int headSize, double theta) {
            return Math.max(0, Math.floor(dimension(betaFast, headSize, theta)));
        }

        /** The index of the first frequency that is fully divided. */
        public double high(int headSize, double theta) {
            return Math.min(headSize - 1.0, Math.ceil(dimension(betaSlow, headSize, theta)));
        }

        /** Where a frequency turns that often within the length of training. */
        private double dimension(double turns, int headSize, double theta) {
            return headSize * Math.log(originalLength / (turns * 2 * Math.PI)) / (2 * Math.log(theta));
        }
    }
}
