package org.stepwise.problembank;

import java.util.Comparator;
import org.stepwise.shared.Message;

/**
 * Something in a problem file that its author should change.
 *
 * @param line from 1
 * @param field path of the field, such as {@code parts[0].hints.rule}
 * @param message what is the matter and what to do
 * @param words the same for a page
 */
public record BankError(String file, int line, String field, String message, Message words) {

    /** Without words of its own: a page says it as the file's author is told. */
    public BankError(String file, int line, String field, String message) {
        this(file, line, field, message, Message.of("problembank.amiss.plain", message));
    }

    static final Comparator<BankError> BY_PLACE =
            Comparator.comparing(BankError::file).thenComparingInt(BankError::line);

    @Override
    public String toString() {
        return "%s:%d: %s: %s".formatted(file, line, field.isEmpty() ? "file" : field, message);
    }
}
