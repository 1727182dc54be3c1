package org.stepwise.authoring.exchange.maxima;

/** Something of Maxima's that has no counterpart here. */
public final class Unmapped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;

    public Unmapped(String what) {
        super(what);
        this.what = what;
    }

    /** As its author wrote it, for a report. */
    public String what() {
        return what;
    }
}
