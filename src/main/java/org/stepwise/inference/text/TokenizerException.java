package org.stepwise.inference.text;

/** The tokenizer of a model folder cannot be used; the message is one whole sentence. */
public final class TokenizerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TokenizerException(String message) {
        super(message);
    }

    public TokenizerException(String message, Throwable cause) {
        super(message, cause);
    }
}
