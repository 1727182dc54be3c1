package org.stepwise.solver;

/** The task has no steps here; the message is the reason, one whole sentence for people. */
final class BeyondSchool extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BeyondSchool(String reason) {
        super(reason, null, false, false);
    }

    static BeyondSchool divisionByZero() {
        return new BeyondSchool("Something is divided by zero, which has no value.");
    }

    static BeyondSchool notReal() {
        return new BeyondSchool("This has no value among the real numbers.");
    }
}
