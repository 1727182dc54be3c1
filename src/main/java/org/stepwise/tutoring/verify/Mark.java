package org.stepwise.tutoring.verify;

/**
 * An equation in a text.
 *
 * @param text as it was written there
 * @param start where it begins in its clause, in characters
 */
public record Mark(String text, int start, Status status) {}
