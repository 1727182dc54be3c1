package org.stepwise.practice;

import java.util.UUID;

/**
 * A problem that a pupil has begun to practise and not solved.
 *
 * @param prompt with the pupil's numbers
 */
public record OpenWork(UUID work, String title, String prompt) {}
