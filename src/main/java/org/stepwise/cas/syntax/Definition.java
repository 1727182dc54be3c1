package org.stepwise.cas.syntax;

import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Sign;

/** Looks ahead for f(x) = or f^{-1}(x) =; elsewhere a letter in front of a bracket is a factor. */
final class Definition {

    static final String LETTERS = "fghFGH";

    private final Cursor cursor;

    Definition(Cursor cursor) {
        this.cursor = cursor;
    }

    boolean stands() {
        if (!cursor.sees(Kind.NAME) || !LETTERS.contains(cursor.peek().text())) {
            return false;
        }
        int ahead = 1;
        while (cursor.peek(ahead).is(Kind.MARK, "'")) {
            ahead++;
        }
        if (ahead == 1 && cursor.peek(1).is(Kind.MARK, "^")) {
            ahead = inverse();
        }
        if (!cursor.peek(ahead).is(Kind.OPEN, "(")) {
            return false;
        }
        int depth = 0;
        do {
            Token token = cursor.peek(ahead);
            depth += token.kind() == Kind.OPEN ? 1 : token.kind() == Kind.CLOSE ? -1 : 0;
            if (token.kind() == Kind.END) {
                return false;
            }
            ahead++;
        } while (depth > 0);
        return cursor.peek(ahead).is(Kind.SIGN, Sign.EQUAL.name());
    }

    /** How many tokens up to the bracket after ^{-1}, ^(-1) or ^-1; 1 if none of these stands here. */
    private int inverse() {
        int grouped = cursor.peek(2).kind() == Kind.BRACE || cursor.peek(2).is(Kind.OPEN, "(") ? 1 : 0;
        boolean minusOne = cursor.peek(2 + grouped).is(Kind.MARK, "-")
                && cursor.peek(3 + grouped).is(Kind.NUMBER, "1")
                && (grouped == 0
                        || cursor.peek(5).kind() == Kind.BRACE_END
                        || cursor.peek(5).is(Kind.CLOSE, ")"));
        return minusOne ? 4 + 2 * grouped : 1;
    }
}
