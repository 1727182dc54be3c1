package org.stepwise.tutoring.talk;

import java.time.Instant;
import java.util.UUID;
import org.stepwise.tutoring.care.Care;

/**
 * A question that a teacher should see.
 *
 * @param work where it was asked
 * @param question the pupil's words, without what tells who or where somebody is
 */
public record CareReport(UUID exchange, UUID pupil, UUID work, Care care, String question, Instant at) {}
