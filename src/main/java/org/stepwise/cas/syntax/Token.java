package org.stepwise.cas.syntax;

import org.stepwise.cas.tree.Span;

/**
 * A piece of the text.
 *
 * @param text what it means, in plain writing: {@code *} for a times cross
 * @param spaced whether a space stands before it
 */
record Token(Kind kind, String text, Span span, boolean spaced) {

    enum Kind {
        NUMBER,
        NAME,
        CONSTANT,
        FUNCTION,
        /** A LaTeX command with arguments: {@code frac}, {@code sqrt}, {@code empty}. */
        COMMAND,
        /** {@code + - ± * / ^ ! % ° ' _ , |} and the like. */
        MARK,
        SIGN,
        /** {@code and or not union}. */
        WORD,
        OPEN,
        CLOSE,
        /** A brace: in LaTeX around an argument, in plain writing around a set. */
        BRACE,
        BRACE_END,
        /** A brace that certainly means a set. */
        SET,
        SET_END,
        END
    }

    boolean is(Kind expected, String value) {
        return kind == expected && text.equals(value);
    }
}
