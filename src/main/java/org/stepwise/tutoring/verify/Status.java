package org.stepwise.tutoring.verify;

/** What algebra says of an equation, an inequality or a numeric claim. */
public enum Status {
    /** It follows from the problem, or holds always. */
    PROVED("proved"),
    /** It certainly does not; it is never shown. */
    DISPROVED("disproved"),
    UNVERIFIABLE("unverifiable");

    private final String id;

    Status(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
