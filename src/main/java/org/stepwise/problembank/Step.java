package org.stepwise.problembank;

import org.jspecify.annotations.Nullable;

/**
 * A step of a worked solution.
 *
 * @param text Markdown with LaTeX between dollar signs: what is done and why
 * @param math LaTeX without dollar signs: what it gives
 */
public record Step(String text, @Nullable String math) {}
