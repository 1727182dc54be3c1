package org.stepwise.grading;

import org.jspecify.annotations.Nullable;

/**
 * What the author expects.
 *
 * @param variable the letter that is asked for; for a system the letters in order, with commas
 * @param option of {@code number}: relative:0.05 or absolute:0.05; of {@code decimal-places}: how many; of
 *     {@code integral}: no-constant
 * @param given what the task starts from, as plain maths text, where it is known: an expression or an equation
 */
public record AnswerKey(
        AnswerKind kind,
        String expected,
        @Nullable String variable,
        @Nullable String option,
        @Nullable String given) {

    public AnswerKey(AnswerKind kind, String expected, @Nullable String variable, @Nullable String option) {
        this(kind, expected, variable, option, null);
    }

    public AnswerKey(AnswerKind kind, String expected) {
        this(kind, expected, null, null, null);
    }
}
