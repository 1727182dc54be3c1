package org.stepwise.assignment;

import java.util.UUID;

/** A teacher gives a set to a class. */
public record AssignSet(UUID teacher, UUID set, UUID schoolClass, Terms terms) {}
