package org.stepwise.inference.remote;

/** A server takes no request now; another one may. */
final class TurnedAwayException extends Exception {

    private static final long serialVersionUID = 1;

    TurnedAwayException(String message) {
        super(message);
    }
}
