package org.stepwise.problembank;

import java.util.function.Supplier;
import org.stepwise.grading.UnusableKey;
import org.stepwise.shared.Message;

/** A text of a problem cannot be worked out with the values of a variant; carries what to tell its author. */
final class Unworkable extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient Message words;

    private Unworkable(String field, Message words, String sentence, Throwable cause) {
        super(sentence, cause);
        this.field = field;
        this.words = words;
    }

    /** @param sentence the same in English, for who has no bundles */
    Unworkable(Message words, String sentence) {
        super(sentence);
        this.field = "";
        this.words = words;
    }

    /** @param field what is said of the text that is worked out, if it cannot be */
    static <T> T at(String field, Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw new Unworkable(field, words(e), String.valueOf(e.getMessage()), e);
        }
    }

    /** Path of the field that should be changed; empty where that is not known. */
    String field() {
        return field;
    }

    static Message words(IllegalArgumentException e) {
        return switch (e) {
            case Unworkable known -> known.words;
            case UnusableKey key -> key.reason();
            default -> Message.of("problembank.amiss.value");
        };
    }
}
