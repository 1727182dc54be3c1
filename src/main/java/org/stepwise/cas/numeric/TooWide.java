package org.stepwise.cas.numeric;

/** What was enclosed is not known precisely enough for the next step; with more bits it may be. */
final class TooWide extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooWide() {
        super(null, null, false, false);
    }
}
