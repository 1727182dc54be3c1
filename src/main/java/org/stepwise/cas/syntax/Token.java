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
        /** {@code + - ± * / ^ ! % ° ' _ |}; a bar only until {@link Fences} has paired it. */
        MARK,
        /** A comma, a semicolon or the end of a line between items. */
        COMMA,
        SIGN,
        /** {@code and or not union intersect without}. */
        WORD,
        /** {@code ( [ ] | ⌊ ⌈}: a square bracket turned outwards is an open end. */
        OPEN,
        CLOSE,
        /** A brace: in LaTeX around an argument, in plain writing around a set. */
        BRACE,
        BRACE_END,
        /** A brace that certainly means a set. */
        SET,
        SET_END,
        /** An environment of LaTeX, by its name; after {@link Fences} {@code matrix}, {@code det} or {@code system}. */
        BEGIN,
        FINISH,
        ROW,
        CELL,
        END
    }

    boolean is(Kind expected, String value) {
        return kind == expected && text.equals(value);
    }

    Token as(Kind other, String value) {
        return new Token(other, value, span, spaced);
    }

    /** Whether an operand may end here. */
    boolean ends() {
        return switch (kind) {
            case NUMBER, NAME, CONSTANT, CLOSE, BRACE_END, SET_END, FINISH -> true;
            case MARK -> "!%°'".contains(text);
            case COMMAND -> text.equals("empty");
            case FUNCTION, COMMA, SIGN, WORD, OPEN, BRACE, SET, BEGIN, ROW, CELL, END -> false;
        };
    }

    /** Whether an operand may begin here. */
    boolean starts() {
        return switch (kind) {
            case NUMBER, NAME, CONSTANT, FUNCTION, COMMAND, OPEN, BRACE, SET, BEGIN -> true;
            case MARK -> "+-±".contains(text);
            case WORD -> text.equals("not");
            case CLOSE, BRACE_END, SET_END, FINISH, COMMA, SIGN, ROW, CELL, END -> false;
        };
    }

    boolean opens() {
        return kind == Kind.OPEN || kind == Kind.BRACE || kind == Kind.SET || kind == Kind.BEGIN;
    }

    boolean closes() {
        return kind == Kind.CLOSE || kind == Kind.BRACE_END || kind == Kind.SET_END || kind == Kind.FINISH;
    }
}
