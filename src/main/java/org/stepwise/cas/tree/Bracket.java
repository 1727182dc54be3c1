package org.stepwise.cas.tree;

/** The shape of a bracket; a round end of an interval is open, a square one closed. */
public enum Bracket {
    ROUND,
    SQUARE;

    public String left() {
        return this == ROUND ? "(" : "[";
    }

    public String right() {
        return this == ROUND ? ")" : "]";
    }
}
