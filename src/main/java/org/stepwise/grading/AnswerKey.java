package org.stepwise.grading;

import org.jspecify.annotations.Nullable;

/**
 * What the author expects.
 *
 * @param variable the letter that is asked for; for a system the letters in order, with commas
 * @param option of {@code number}: relative:0.05 or absolute:0.05; of {@code decimal-places}: how many; of
 *     {@code integral}: no-constant
 */
public record AnswerKey(
        AnswerKind kind,
        String expected,
        @Nullable String variable,
        @Nullable String option) {

    public AnswerKey(AnswerKind kind, String expected) {
        this(kind, expected, null, null);
    }
}
