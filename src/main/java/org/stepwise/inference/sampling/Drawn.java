package org.stepwise.inference.sampling;

import java.util.List;

/**
 * A token that was chosen.
 *
 * @param id {@link Nucleus#NONE} where the logits were no numbers, or nothing might come
 * @param logprob its natural logarithm of probability in the model's own distribution, before penalties, temperature and
 *     grammar; NaN where it was not asked for
 * @param likeliest the most likely tokens with theirs, best first
 */
public record Drawn(int id, double logprob, List<Likely> likeliest) {

    /** A token that might have come. */
    public record Likely(int id, double logprob) {}
}
