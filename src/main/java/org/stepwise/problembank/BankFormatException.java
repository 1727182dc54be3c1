package org.stepwise.problembank;

/** A file cannot be read at all; carries what to tell its author. */
final class BankFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient BankError error;

    BankFormatException(BankError error) {
        super(error.toString());
        this.error = error;
    }

    BankError error() {
        return error;
    }
}
