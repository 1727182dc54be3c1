package org.stepwise.bench.classroom;

/** The server said something that a browser would not understand, or did not say what it would wait for. */
final class ProtocolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProtocolException(String message) {
        super(message);
    }

    ProtocolException(String message, Throwable cause) {
        super(message, cause);
    }
}
