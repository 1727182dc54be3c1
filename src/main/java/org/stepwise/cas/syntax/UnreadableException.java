package org.stepwise.cas.syntax;

/** An author's text that cannot be read. */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reading.Unreadable reading;

    UnreadableException(String text, Reading.Unreadable reading) {
        super("Cannot read \"" + text + "\" at " + reading.where().start() + ": "
                + reading.message().key() + " " + reading.message().arguments());
        this.reading = reading;
    }

    public Reading.Unreadable reading() {
        return reading;
    }
}
