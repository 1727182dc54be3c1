package org.stepwise.tutoring.verify;

/**
 * A piece of a clause.
 *
 * @param math what it is in plain mathematics; empty for what is none
 * @param start where it begins in the flat text
 * @param worded whether a word stands for a number or a sign
 */
record Token(Kind kind, String math, String text, int start, int end, boolean worded) {

    enum Kind {
        /** A number, a letter, a command of LaTeX with what it holds, or the name of a function. */
        OPERAND,
        OPERATOR,
        RELATION,
        OPEN,
        CLOSE,
        COMMA,
        UNIT,
        WORD,
        /** The edge of a formula: nothing goes on across it without a sign. */
        EDGE,
        /** A full stop, an arrow, a line's end. */
        BREAK
    }

    boolean is(Kind expected) {
        return kind == expected;
    }
}
