package org.stepwise.assignment;

/** A mark is not any more what the teacher looked at: nothing was set, and the teacher decides again. */
public class MarkMoved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient MarkChange change;

    MarkMoved(MarkChange change) {
        super(change.cause().name());
        this.change = change;
    }

    /** What changed it last. */
    public MarkChange change() {
        return change;
    }
}
