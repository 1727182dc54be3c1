package org.stepwise.classroom;

import java.util.UUID;

/**
 * A class as its teachers and its pupils see it.
 *
 * @param teacher the name of the one who owns it
 */
public record ClassSummary(UUID id, String name, String teacher, JoinCode joinCode, int pupils, boolean archived) {}
