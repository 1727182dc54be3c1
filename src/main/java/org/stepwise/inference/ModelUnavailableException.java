package org.stepwise.inference;

/** No answer can be had from the model now; the message is for whoever runs the school's server. */
public final class ModelUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ModelUnavailableException(String message) {
        super(message);
    }
}
