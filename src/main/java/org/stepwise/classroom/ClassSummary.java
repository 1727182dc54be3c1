package org.stepwise.classroom;

import java.util.UUID;

/** A class as its teacher and its pupils see it. */
public record ClassSummary(UUID id, String name, String teacher, JoinCode joinCode, int pupils) {}
