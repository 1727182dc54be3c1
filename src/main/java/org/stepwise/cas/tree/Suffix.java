package org.stepwise.cas.tree;

/** A mark written after what it changes. */
public enum Suffix {
    FACTORIAL("!", "!"),
    PERCENT("%", "\\%"),
    DEGREES("°", "^{\\circ}");

    private final String plain;
    private final String latex;

    Suffix(String plain, String latex) {
        this.plain = plain;
        this.latex = latex;
    }

    public String plain() {
        return plain;
    }

    public String latex() {
        return latex;
    }
}
