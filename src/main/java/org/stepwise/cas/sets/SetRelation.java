package org.stepwise.cas.sets;

/** How one set of solutions lies to another; a subset or superset is a proper one. */
public enum SetRelation {
    EQUAL,
    SUBSET,
    SUPERSET,
    NEITHER,
    UNKNOWN;

    static SetRelation of(boolean within, boolean around) {
        return within ? around ? EQUAL : SUBSET : around ? SUPERSET : NEITHER;
    }
}
