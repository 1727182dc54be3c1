package org.stepwise.inference.text;

/** The chat template of a model folder cannot be used, or not for this conversation; the message is one whole sentence. */
public final class ChatTemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean refused;

    public ChatTemplateException(String message) {
        super(message);
        this.refused = false;
    }

    public ChatTemplateException(String message, Throwable cause, boolean refused) {
        super(message, cause);
        this.refused = refused;
    }

    /** Whether the template is sound but does not take this conversation; then the fault is with who wrote that. */
    public boolean refused() {
        return refused;
    }
}
