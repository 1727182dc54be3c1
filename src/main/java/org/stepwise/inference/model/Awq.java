package org.stepwise.inference.model;

/**
 * Weights of four bits in the "gemm" layout of AWQ: {@code qweight} int32 [in, out/8], {@code qzeros} int32 [in/group,
 * out/8], {@code scales} fp16 [in/group, out]; W = (q - z) * s.
 *
 * @param group how many rows of the input share a scale
 */
public record Awq(int group) {}
