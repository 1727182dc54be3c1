package org.stepwise.inference.text.jinja;

/** A template cannot be read or carried out; the message names the line. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final boolean refused;

    TemplateException(int line, String problem) {
        this(line, problem, false);
    }

    TemplateException(int line, String problem, boolean refused) {
        super("Line %d: %s".formatted(line, problem));
        this.line = line;
        this.refused = refused;
    }

    public int line() {
        return line;
    }

    /** Whether the template itself said no, with {@code raise_exception}. */
    public boolean refused() {
        return refused;
    }
}
