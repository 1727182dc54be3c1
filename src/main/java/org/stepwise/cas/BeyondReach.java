package org.stepwise.cas;

/** A computation left on purpose: too large, or of a kind that is not decided here. Never leaves the module. */
final class BeyondReach extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BeyondReach(String reason) {
        super(reason, null, false, false);
    }
}
