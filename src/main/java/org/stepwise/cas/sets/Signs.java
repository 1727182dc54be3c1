package org.stepwise.cas.sets;

import org.stepwise.cas.tree.Sign;

/** What the sign of a difference says about a relation. */
final class Signs {

    private Signs() {}

    static boolean accepts(Sign sign, int value) {
        return switch (sign) {
            case EQUAL -> value == 0;
            case UNEQUAL -> value != 0;
            case LESS -> value < 0;
            case AT_MOST -> value <= 0;
            case GREATER -> value > 0;
            case AT_LEAST -> value >= 0;
            case ELEMENT -> false;
        };
    }

    static Sign negated(Sign sign) {
        return switch (sign) {
            case EQUAL -> Sign.UNEQUAL;
            case UNEQUAL -> Sign.EQUAL;
            case LESS -> Sign.AT_LEAST;
            case AT_MOST -> Sign.GREATER;
            case GREATER -> Sign.AT_MOST;
            case AT_LEAST -> Sign.LESS;
            case ELEMENT -> throw new IllegalArgumentException("not an order");
        };
    }
}
