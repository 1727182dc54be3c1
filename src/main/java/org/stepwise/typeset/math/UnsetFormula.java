package org.stepwise.typeset.math;

/** A formula that cannot be typeset here. */
public final class UnsetFormula extends Exception {

    private static final long serialVersionUID = 1L;

    UnsetFormula(String reason) {
        super(reason);
    }
}
