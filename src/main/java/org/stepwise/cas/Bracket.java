package org.stepwise.cas;

/** The shape of a bracket; a round end of an interval is open, a square one closed. */
public enum Bracket {
    ROUND,
    SQUARE;

    String left() {
        return this == ROUND ? "(" : "[";
    }

    String right() {
        return this == ROUND ? ")" : "]";
    }
}
