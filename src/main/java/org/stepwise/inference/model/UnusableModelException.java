package org.stepwise.inference.model;

/** A model folder that cannot be served; the message is one whole sentence for whoever runs the school's server. */
public final class UnusableModelException extends RuntimeException {

    public UnusableModelException(String message) {
        super(message);
    }

    public UnusableModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
