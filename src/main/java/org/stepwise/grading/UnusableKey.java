package org.stepwise.grading;

import java.io.Serial;
import org.stepwise.shared.Message;

/** An answer key that nothing can be compared with: the author's mistake. */
public final class UnusableKey extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    UnusableKey(Message message) {
        super(message.key() + " " + message.arguments());
        this.message = message;
    }

    static UnusableKey of(String why, String... arguments) {
        return new UnusableKey(Message.of("grading.key." + why, arguments));
    }

    /** What to change, for the author. */
    public Message reason() {
        return message;
    }
}
