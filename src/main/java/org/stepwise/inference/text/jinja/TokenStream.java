package org.stepwise.inference.text.jinja;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.text.jinja.Token.Kind;

/** A place in the tokens of a template. */
final class TokenStream {

    /** Of nested expressions and blocks, and of chains ({@code a + b + c}), which nest as well when they are evaluated. */
    private static final int DEEPEST = 200;

    private final List<Token> tokens;
    private int at;
    private int depth;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    /** What a chain of links makes of a value; {@code link} gives null where the chain ends. */
    Expression chained(Expression start, BiFunction<Expression, Token, @Nullable Expression> link) {
        Expression value = start;
        int links = 0;
        for (Expression longer = link.apply(value, peek()); longer != null; longer = link.apply(value, peek())) {
            value = longer;
            enter();
            links++;
        }
        leave(links);
        return value;
    }

    Token peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    int line() {
        return peek().line();
    }

    boolean skipName(String name) {
        return skip(peek().isName(name));
    }

    boolean skipOperator(String operator) {
        return skip(peek().isOperator(operator));
    }

    boolean isOperator(String operator) {
        return peek().isOperator(operator);
    }

    void expectOperator(String operator) {
        if (!skipOperator(operator)) {
            throw unexpected("'" + operator + "'");
        }
    }

    void expectName(String name) {
        if (!skipName(name)) {
            throw unexpected("'" + name + "'");
        }
    }

    String name() {
        return expect(Kind.NAME, "a name").text();
    }

    Token expect(Kind kind, String what) {
        if (peek().kind() != kind) {
            throw unexpected(what);
        }
        return next();
    }

    TemplateException unexpected(String expected) {
        Token token = peek();
        String found = switch (token.kind()) {
            case PRINT_END, BLOCK_END -> "the end of the tag";
            case END -> "the end of the template";
            default -> "'" + token.text() + "'";
        };
        return new TemplateException(token.line(), "expected %s, found %s".formatted(expected, found));
    }

    void enter() {
        if (++depth > DEEPEST) {
            throw new TemplateException(line(), "the template is nested too deeply");
        }
    }

    void leave() {
        depth--;
    }

    void leave(int times) {
        depth -= times;
    }

    private boolean skip(boolean here) {
        if (here) {
            next();
        }
        return here;
    }
}
