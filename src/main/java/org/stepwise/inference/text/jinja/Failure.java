package org.stepwise.inference.text.jinja;

/** An operation on values failed; {@link Template} adds the line. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean refusal;

    Failure(String message) {
        this(message, false);
    }

    private Failure(String message, boolean refusal) {
        super(message, null, false, false);
        this.refusal = refusal;
    }

    static Failure refusal(String message) {
        return new Failure(message, true);
    }

    boolean refusal() {
        return refusal;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
