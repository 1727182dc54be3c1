package org.stepwise.assignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.practice.HelpPolicy;

/** A teacher gives a set to a class. */
public record AssignSet(
        UUID teacher, UUID set, UUID schoolClass, @Nullable Instant dueAt, HelpPolicy policy) {}
