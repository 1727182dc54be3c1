package org.stepwise.cas.tree;

/** The sign of a relation. */
public enum Sign {
    EQUAL("=", "="),
    UNEQUAL("!=", "\\ne"),
    LESS("<", "<"),
    AT_MOST("<=", "\\le"),
    GREATER(">", ">"),
    AT_LEAST(">=", "\\ge"),
    ELEMENT("in", "\\in");

    private final String plain;
    private final String latex;

    Sign(String plain, String latex) {
        this.plain = plain;
        this.latex = latex;
    }

    public String plain() {
        return plain;
    }

    public String latex() {
        return latex;
    }

    public boolean ordering() {
        return this == LESS || this == AT_MOST || this == GREATER || this == AT_LEAST;
    }

    /** Whether a difference of this sign, -1, 0 or 1, makes the relation true. */
    public boolean accepts(int difference) {
        return switch (this) {
            case EQUAL -> difference == 0;
            case UNEQUAL -> difference != 0;
            case LESS -> difference < 0;
            case AT_MOST -> difference <= 0;
            case GREATER -> difference > 0;
            case AT_LEAST -> difference >= 0;
            case ELEMENT -> false;
        };
    }

    /** The sign that holds where this one does not; ELEMENT has none. */
    public Sign negated() {
        return switch (this) {
            case EQUAL -> UNEQUAL;
            case UNEQUAL -> EQUAL;
            case LESS -> AT_LEAST;
            case AT_MOST -> GREATER;
            case GREATER -> AT_MOST;
            case AT_LEAST -> LESS;
            case ELEMENT -> throw new IllegalArgumentException("not an order");
        };
    }

    /** The sign read from the other side: a &lt; b is b &gt; a. */
    public Sign mirrored() {
        return switch (this) {
            case LESS -> GREATER;
            case AT_MOST -> AT_LEAST;
            case GREATER -> LESS;
            case AT_LEAST -> AT_MOST;
            case EQUAL, UNEQUAL, ELEMENT -> this;
        };
    }
}
