package org.stepwise.inference.sampling.grammar;

/** A schema that cannot be enforced exactly, has no valid value, or is too large. The message is one whole sentence. */
public final class SchemaRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;

    SchemaRefused(String pointer, String reason) {
        super("The schema is refused at " + pointer + ": " + reason + ".");
        this.pointer = pointer;
    }

    /** Where in the schema, as a JSON pointer in a fragment: {@code #/properties/age/not}. */
    public String pointer() {
        return pointer;
    }
}
