package org.stepwise.inference.torch;

/**
 * What a model on a device has to be able to do.
 *
 * @param vocabulary ids from here on are padding and never chosen
 * @param tokens that are read in a step at most
 * @param sequences that are read in a step at most
 * @param length of a sequence at most
 * @param least tokens that a sequence must be able to have; with less memory the model is not loaded
 * @param utilization share of a card's memory that may be used, from 0 to 1
 * @param graphs whether steps may be recorded and replayed on a card
 */
public record RunnerLimits(
        int vocabulary, int tokens, int sequences, int length, int least, double utilization, boolean graphs) {}
