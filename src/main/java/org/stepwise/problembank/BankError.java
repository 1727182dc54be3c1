package org.stepwise.problembank;

import java.util.Comparator;

/**
 * Something in a problem file that its author should change.
 *
 * @param line from 1
 * @param field path of the field, such as {@code parts[0].hints.rule}
 * @param message what is the matter and what to do
 */
public record BankError(String file, int line, String field, String message) {

    static final Comparator<BankError> BY_PLACE =
            Comparator.comparing(BankError::file).thenComparingInt(BankError::line);

    @Override
    public String toString() {
        return "%s:%d: %s: %s".formatted(file, line, field.isEmpty() ? "file" : field, message);
    }
}
