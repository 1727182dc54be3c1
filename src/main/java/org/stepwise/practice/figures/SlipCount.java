package org.stepwise.practice.figures;

import org.jspecify.annotations.Nullable;
import org.stepwise.shared.Message;

/**
 * How often a slip was met.
 *
 * @param rule the known slip that gives exactly these lines, where they were judged by one
 * @param told what was said of them
 */
public record SlipCount(@Nullable String rule, Message told, int pupils, int lines) {}
