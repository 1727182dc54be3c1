package org.stepwise.tutoring.care;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was noticed in a question.
 *
 * @param language in which it was said; null if that does not show
 */
public record Noticed(Care care, @Nullable Locale language) {}
