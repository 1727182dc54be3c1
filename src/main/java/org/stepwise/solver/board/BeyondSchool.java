package org.stepwise.solver.board;

/** The task has no steps here; the message is the reason, one whole sentence for people. */
public final class BeyondSchool extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BeyondSchool(String reason) {
        super(reason, null, false, false);
    }

    public static BeyondSchool divisionByZero() {
        return new BeyondSchool("Something is divided by zero, which has no value.");
    }

    public static BeyondSchool notReal() {
        return new BeyondSchool("This has no value among the real numbers.");
    }
}
