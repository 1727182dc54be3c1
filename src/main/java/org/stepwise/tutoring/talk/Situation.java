package org.stepwise.tutoring.talk;

import java.util.Locale;
import java.util.UUID;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.hints.HelpContext;

/**
 * Who asks the tutor, about what, and how far it may go.
 *
 * @param level the rung that the pupil has come to; nothing above it is said
 */
public record Situation(UUID pupil, UUID work, HelpContext help, Rung level, Locale locale) {}
