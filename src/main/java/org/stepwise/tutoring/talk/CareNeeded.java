package org.stepwise.tutoring.talk;

import java.time.Instant;
import java.util.UUID;
import org.stepwise.tutoring.care.Care;

/** A pupil has written something that a teacher should see. */
public record CareNeeded(UUID exchange, UUID pupil, Care care, Instant at) {}
