package org.stepwise.inference.hub;

import java.io.IOException;
import java.time.Duration;

/**
 * A server that answered, and may answer better later.
 *
 * @see #asked() how long it wants to be left alone, zero where it does not say
 */
final class BusyException extends IOException {

    private final Duration asked;

    BusyException(String message, Duration asked) {
        super(message);
        this.asked = asked;
    }

    Duration asked() {
        return asked;
    }
}
