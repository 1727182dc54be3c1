package org.stepwise.inference.engine;

import org.jspecify.annotations.Nullable;
import org.stepwise.inference.sampling.SamplingParameters;
import org.stepwise.inference.sampling.grammar.Constraint;

/**
 * What is to be continued.
 *
 * @param prompt token ids, at least one
 * @param maxTokens after which the answer ends
 * @param ignoreEnd whether an id that ends answers is one like any other
 * @param constraint what the answer has to look like, in its initial state; null for no matter what
 * @param user between whom turns are fair
 */
public record GenerationRequest(
        int[] prompt,
        int maxTokens,
        SamplingParameters sampling,
        boolean ignoreEnd,
        @Nullable Constraint constraint,
        String user) {}
