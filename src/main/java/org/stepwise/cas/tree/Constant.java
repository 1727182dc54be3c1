package org.stepwise.cas.tree;

/** A name that always means the same. */
public enum Constant {
    E("e", "e"),
    PI("pi", "\\pi"),
    I("i", "i"),
    INFINITY("infinity", "\\infty"),
    REALS("ℝ", "\\mathbb{R}");

    private final String plain;
    private final String latex;

    Constant(String plain, String latex) {
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
