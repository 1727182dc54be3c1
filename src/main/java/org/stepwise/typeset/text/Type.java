package org.stepwise.typeset.text;

/** Sizes and distances of the text on a page, in points. */
public final class Type {

    public static final double TEXT = 10.5;
    public static final double SMALL = 8;

    /** Of formulas: their small letters are as high as those of the text. */
    public static final double MATHS = TEXT * 1.15;

    /** One square of the paper: 5 mm. */
    public static final double SQUARE = 72 / 25.4 * 5;

    static final double ASCENT = 8.5;
    static final double DESCENT = 3;
    static final double LEADING = 3;
    static final double PARAGRAPH = 7;

    private Type() {}
}
