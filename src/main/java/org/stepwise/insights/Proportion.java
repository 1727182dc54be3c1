package org.stepwise.insights;

/** Some of all, and how sure that share is. */
record Proportion(int some, int all) {

    /** Of fewer nothing is said. */
    static final int ENOUGH = 5;

    /** Of a standard normal variable, for 95 %. */
    private static final double Z = 1.959963984540054;

    Proportion {
        if (some < 0 || some > all) {
            throw new IllegalArgumentException(some + " of " + all);
        }
    }

    boolean isTooFew() {
        return all < ENOUGH;
    }

    double share() {
        return all == 0 ? 0 : (double) some / all;
    }

    long percent() {
        return Math.round(100 * share());
    }

    /** The lower end of the 95 % score interval of Wilson (1927); 0 of none. */
    double low() {
        return all == 0 ? 0 : Math.max(0, centre() - half());
    }

    /** The upper end; 1 of none. */
    double high() {
        return all == 0 ? 1 : Math.min(1, centre() + half());
    }

    private double centre() {
        return (share() + Z * Z / (2 * all)) / (1 + Z * Z / all);
    }

    private double half() {
        return Z / (1 + Z * Z / all) * Math.sqrt(share() * (1 - share()) / all + Z * Z / (4.0 * all * all));
    }
}
