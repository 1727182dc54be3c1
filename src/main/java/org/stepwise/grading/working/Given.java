package org.stepwise.grading.working;

import org.jspecify.annotations.Nullable;

/**
 * What a pupil's working starts from.
 *
 * @param statement the task's expression or statement as the problem file has it
 * @param variable the letter that is asked for; for a system the letters, with commas
 */
public record Given(@Nullable String statement, @Nullable String variable) {}
