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
