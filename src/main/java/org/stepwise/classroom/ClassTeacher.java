package org.stepwise.classroom;

import java.util.UUID;

/** A teacher of a class; one of them owns it. */
public record ClassTeacher(UUID id, String name, String signInName, boolean owner) {}
