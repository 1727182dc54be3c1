package org.stepwise.inference.sampling;

import org.jspecify.annotations.Nullable;

/**
 * That a token is wanted, and how it is chosen.
 *
 * @param index of the token in the answer, from 0
 * @param seen what penalties are reckoned from; null without penalties
 * @param allowed a bit for each id that may come, the lowest bit of the first word for id 0; null if all may
 */
public record Draw(
        SamplingParameters parameters, int index, @Nullable SeenTokens seen, long @Nullable [] allowed) {}
