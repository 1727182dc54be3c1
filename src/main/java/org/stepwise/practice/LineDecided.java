package org.stepwise.practice;

import java.util.UUID;

/** A teacher decided a line of this work. */
record LineDecided(UUID work) {}
