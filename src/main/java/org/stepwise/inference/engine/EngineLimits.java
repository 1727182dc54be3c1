package org.stepwise.inference.engine;

/**
 * How much is done at once.
 *
 * @param sequences that run together
 * @param stepTokens tokens read in one step: what a long prompt may take at a time while others are answered
 * @param waiting requests that may wait
 * @param length tokens of prompt and answer together
 */
public record EngineLimits(int sequences, int stepTokens, int waiting, int length) {

    public EngineLimits {
        if (sequences < 1 || stepTokens < sequences || waiting < 0 || length < 2) {
            throw new IllegalArgumentException("Each running sequence needs a token a step.");
        }
    }
}
