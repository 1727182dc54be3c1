package org.stepwise.practice;

import java.util.UUID;

/** A pupil finishes a line. The submission's id is made by the browser: the same id twice counts once. */
public record SubmitAnswer(UUID submission, UUID student, UUID work, int part, String text) {}
