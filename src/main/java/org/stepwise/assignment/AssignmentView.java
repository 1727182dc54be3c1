package org.stepwise.assignment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.problembank.Problem;

/** A set that a class was given. */
public record AssignmentView(
        UUID id, UUID schoolClass, String title, @Nullable Instant dueAt, List<Problem> problems, HelpPolicy policy) {}
