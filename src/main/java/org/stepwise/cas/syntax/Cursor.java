package org.stepwise.cas.syntax;

import java.util.List;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Span;
import org.stepwise.shared.Message;

/** The tokens and where the parser stands among them. */
final class Cursor {

    /** More than any tree of {@link Syntax#DEEPEST_TREE} needs when it is written with all its brackets. */
    private static final int DEEPEST = 250;

    private final String text;
    private final List<Token> tokens;
    private int at;
    private int depth;

    Cursor(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    String text() {
        return text;
    }

    /** Whether the next token is a stroke that stands close to what is before it, as in 14/27. */
    boolean seesTightStroke() {
        return sees(Token.Kind.MARK, "/") && !peek().spaced() && isStroke(peek());
    }

    /** Whether the next token is a sign of division with room around it, as in 7/9 ÷ 14/27. */
    boolean seesSpacedDivision() {
        return sees(Token.Kind.MARK, "/") && peek().spaced() && !isStroke(peek());
    }

    private boolean isStroke(Token token) {
        return text.startsWith("/", token.span().start());
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token previous() {
        return tokens.get(Math.max(at - 1, 0));
    }

    Token next() {
        Token token = peek();
        if (at < tokens.size() - 1) {
            at++;
        }
        return token;
    }

    boolean sees(Kind kind) {
        return peek().kind() == kind;
    }

    boolean sees(Kind kind, String text) {
        return peek().is(kind, text);
    }

    boolean mark(String text) {
        return take(Kind.MARK, text);
    }

    boolean take(Kind kind, String text) {
        if (sees(kind, text)) {
            next();
            return true;
        }
        return false;
    }

    int here() {
        return peek().span().start();
    }

    Span since(int start) {
        int end = at == 0 ? start : previous().span().end();
        return new Span(Math.min(start, end), Math.max(start, end));
    }

    /** Takes one digit of a number: {@code \frac12} is a half. */
    String digit() {
        Token token = peek();
        if (token.text().length() <= 1 || token.text().indexOf('.') >= 0) {
            return next().text();
        }
        int start = token.span().start();
        Span rest = new Span(start + 1, Math.max(start + 1, token.span().end()));
        tokens.set(at, new Token(Kind.NUMBER, token.text().substring(1), rest, false));
        return token.text().substring(0, 1);
    }

    void enter() {
        if (++depth > DEEPEST) {
            throw new Slip(peek().span(), "too-deep", Integer.toString(Syntax.DEEPEST_TREE));
        }
    }

    void leave() {
        depth--;
    }

    /** Something should stand here and does not. */
    Slip missing() {
        Token token = peek();
        Token before = previous();
        if (at == 0 && token.kind() == Kind.END) {
            return new Slip(token.span(), "empty");
        }
        if (token.closes()) {
            if (at > 0 && before.opens()) {
                return new Slip(new Span(before.span().start(), token.span().end()), "empty-bracket");
            }
            return at > 0 && (before.kind() == Kind.MARK || before.kind() == Kind.COMMA)
                    ? after(before)
                    : Repairs.lone(text, token);
        }
        return at == 0 || token.kind() != Kind.END && before.kind() == Kind.OPEN
                ? new Slip(token.span(), "missing-before", written(token))
                : after(before);
    }

    private Slip after(Token before) {
        String without = text.substring(0, before.span().start())
                + text.substring(before.span().end());
        return new Slip(
                before.span(),
                Message.of("cas.missing-after", written(before)),
                before.kind() == Kind.MARK || before.kind() == Kind.SIGN || before.kind() == Kind.COMMA
                        ? List.of(without.strip())
                        : List.of());
    }

    Slip unexpected() {
        Token token = peek();
        return token.closes()
                ? Repairs.lone(text, token)
                : token.kind() == Kind.END ? missing() : new Slip(token.span(), "unexpected", written(token));
    }

    String written(Token token) {
        String written =
                text.substring(token.span().start(), token.span().end()).strip();
        return written.isEmpty() ? token.text() : written;
    }
}
