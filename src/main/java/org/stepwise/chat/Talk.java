package org.stepwise.chat;

import java.time.Instant;
import java.util.UUID;

/** A conversation in the pupil's list. */
record Talk(UUID id, String title, Instant touchedAt) {}
