package org.stepwise.classroom;

import java.util.UUID;

/**
 * A pupil on a class's roster.
 *
 * @param name tells pupils of the same name apart: the sign-in name follows in brackets where needed
 */
public record Pupil(UUID id, String name, String signInName, boolean closed) {}
