package org.stepwise.inference.sampling;

/**
 * How the next token is chosen from the logits, in this order: penalties, temperature, top-k, top-p, min-p.
 *
 * @param temperature 0 takes the most likely token; up to 2
 * @param topK only so many of the most likely tokens; 0 for all
 * @param topP the most likely tokens that together have this probability, 0 exclusive to 1
 * @param minP only tokens with this share of the probability of the most likely one, 0 to 1
 * @param repetitionPenalty divides the logits of tokens that stand in prompt or answer; 1 for none
 * @param presencePenalty is subtracted for tokens of the answer, -2 to 2
 * @param frequencyPenalty is subtracted as often as a token stands in the answer, -2 to 2
 * @param seed of the draws: the same request with the same seed gets the same tokens, whoever else is served
 * @param logprobs of how many most likely tokens are told, at most 20; -1 for none, not even of the chosen one
 */
public record SamplingParameters(
        double temperature,
        int topK,
        double topP,
        double minP,
        double repetitionPenalty,
        double presencePenalty,
        double frequencyPenalty,
        long seed,
        int logprobs) {

    public static final int MOST_LOGPROBS = 20;

    public SamplingParameters {
        require(temperature >= 0 && temperature <= 2, "temperature", "from 0 to 2");
        require(topK >= 0, "top_k", "0 or more");
        require(topP > 0 && topP <= 1, "top_p", "more than 0 and at most 1");
        require(minP >= 0 && minP <= 1, "min_p", "from 0 to 1");
        require(repetitionPenalty > 0 && repetitionPenalty <= 10, "repetition_penalty", "more than 0 and at most 10");
        require(Math.abs(presencePenalty) <= 2, "presence_penalty", "from -2 to 2");
        require(Math.abs(frequencyPenalty) <= 2, "frequency_penalty", "from -2 to 2");
        require(logprobs >= -1 && logprobs <= MOST_LOGPROBS, "top_logprobs", "from 0 to 20");
    }

    /** The most likely token each time. */
    public static SamplingParameters greedy() {
        return new SamplingParameters(0, 0, 1, 0, 1, 0, 0, 0, -1);
    }

    /** Draws at a temperature from all tokens. */
    public static SamplingParameters at(double temperature, long seed) {
        return new SamplingParameters(temperature, 0, 1, 0, 1, 0, 0, seed, -1);
    }

    public boolean isGreedy() {
        return temperature == 0;
    }

    /** What logits are divided by: the temperature, or a bit more than 0. */
    public double spread() {
        return Math.max(temperature, 1e-4);
    }

    public boolean hasPenalties() {
        return repetitionPenalty != 1 || presencePenalty != 0 || frequencyPenalty != 0;
    }

    /** The number from 0 to 1 that decides the token with this index in the answer: a hash of seed and index. */
    public double uniform(int index) {
        long mixed = seed * 0x9E3779B97F4A7C15L + index;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1p-53;
    }

    private static void require(boolean holds, String name, String range) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + range + ".");
        }
    }
}
