package org.stepwise.cas.numeric;

/** A computation left on purpose: too large, or of a kind that is not decided here. Never leaves the module. */
public final class BeyondReach extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BeyondReach(String reason) {
        super(reason, null, false, false);
    }
}
