package org.stepwise.cas.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Span;
import org.stepwise.shared.Message;

/** What stands between the items of one list: always the same sign. */
final class Separators {

    private final Cursor cursor;
    private @Nullable Token first;

    Separators(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Takes the separator that stands here. */
    void take() {
        Token token = cursor.peek();
        if (first == null) {
            first = token;
        }
        if (!first.text().equals(token.text())) {
            throw mixed(first, token);
        }
        cursor.next();
    }

    /** (1,5; 2) may have decimal commas, and x=1, y=2; x=3, y=4 pairs of solutions. */
    private Slip mixed(Token one, Token other) {
        String text = cursor.text();
        return new Slip(
                new Span(
                        one.span().start(),
                        Math.max(one.span().start(), other.span().end())),
                Message.of("cas.separators-mixed"),
                List.of(
                        text.replaceAll("(?<=\\d),(?=\\d)", "."),
                        text.replaceAll("\\s*,\\s*", " and ").replaceAll("\\s*[;\n]\\s*", " or ")));
    }
}
