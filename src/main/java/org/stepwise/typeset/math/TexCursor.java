package org.stepwise.typeset.math;

import org.stepwise.typeset.math.UnsetFormula.Why;

/** A place in a formula as it is written. */
final class TexCursor {

    private final String text;
    private int at;

    TexCursor(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** One sign on. */
    void pass() {
        at++;
    }

    /** The sign here, and past it. */
    int take() {
        int sign = text.codePointAt(at);
        at += Character.charCount(sign);
        return sign;
    }

    String number() {
        int start = at;
        while (Character.isDigit(peek())
                || peek() == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Between braces, as it is written. */
    String words() throws UnsetFormula {
        blanks();
        if (atEnd()) {
            throw new UnsetFormula(Why.ARGUMENT);
        }
        if (peek() != '{') {
            return text.substring(at, ++at);
        }
        int start = ++at;
        int open = 1;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign == '%') {
                throw new UnsetFormula(Why.COMMENT);
            }
            open += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            if (open == 0) {
                return text.substring(start, at++);
            }
            at += sign == '\\' ? 2 : 1;
        }
        throw new UnsetFormula(Why.BRACE);
    }

    /** As {@link #words}, and nothing may follow. */
    void all() throws UnsetFormula {
        words();
        if (!atEnd()) {
            throw new UnsetFormula(Why.BEGINNING, next());
        }
    }

    void expect(char sign) throws UnsetFormula {
        blanks();
        if (peek() != sign) {
            throw new UnsetFormula(Why.BRACE);
        }
        at++;
    }

    /** Whether this comes next, and then goes past it. */
    boolean takes(String what) {
        blanks();
        boolean found = what.startsWith("\\") ? name().equals(what) : text.startsWith(what, at);
        at += found ? what.length() : 0;
        return found;
    }

    String command() {
        String name = name();
        at += name.length();
        return name.substring(1);
    }

    /** The command here with its backslash; empty where none stands. */
    String name() {
        int from = at;
        if (from >= text.length() || text.charAt(from) != '\\') {
            return "";
        }
        int end = from + 1;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end == from + 1 ? Math.min(text.length(), end + 1) : end);
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }

    void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** The command or the sign here, to be named. */
    String next() {
        return name().isEmpty() ? text.substring(at, Math.min(text.length(), at + 1)) : name();
    }

    char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
