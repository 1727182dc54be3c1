package org.stepwise.inference.text.jinja;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.text.jinja.Expression.Attribute;
import org.stepwise.inference.text.jinja.Expression.Call;
import org.stepwise.inference.text.jinja.Expression.Dictionary;
import org.stepwise.inference.text.jinja.Expression.Item;
import org.stepwise.inference.text.jinja.Expression.Literal;
import org.stepwise.inference.text.jinja.Expression.Name;
import org.stepwise.inference.text.jinja.Expression.Sequence;
import org.stepwise.inference.text.jinja.Expression.Slice;
import org.stepwise.inference.text.jinja.Token.Kind;

/** Reads what stands between operators: literals, names, and their members and calls. */
final class PrimaryParser {

    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final ArgumentParser arguments;

    PrimaryParser(TokenStream tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.arguments = new ArgumentParser(tokens, expressions);
    }

    Expression primary() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NAME -> name(tokens.next().text());
            case STRING -> string();
            case INTEGER -> new Literal(integer(tokens.next()));
            case FLOAT -> new Literal(Double.valueOf(tokens.next().text().replace("_", "")));
            case OPERATOR ->
                switch (token.text()) {
                    case "(" -> parentheses();
                    case "[" -> list();
                    case "{" -> dictionary();
                    default -> throw tokens.unexpected("an expression");
                };
            default -> throw tokens.unexpected("an expression");
        };
    }

    private static Expression name(String name) {
        return switch (name) {
            case "true", "True" -> new Literal(true);
            case "false", "False" -> new Literal(false);
            case "none", "None" -> new Literal(None.NONE);
            default -> new Name(name);
        };
    }

    private Expression string() {
        StringBuilder text = new StringBuilder();
        while (tokens.peek().kind() == Kind.STRING) {
            text.append(tokens.next().text());
        }
        return new Literal(text.toString());
    }

    private static Object integer(Token token) {
        String lower = token.text().replace("_", "").toLowerCase(Locale.ROOT);
        if (lower.length() > Numbers.MOST_DIGITS) {
            throw new TemplateException(token.line(), "a number has too many digits");
        }
        BigInteger value = switch (lower.length() > 1 ? lower.charAt(1) : ' ') {
            case 'x' -> new BigInteger(lower.substring(2), 16);
            case 'o' -> new BigInteger(lower.substring(2), 8);
            case 'b' -> new BigInteger(lower.substring(2), 2);
            default -> new BigInteger(lower);
        };
        return Numbers.integer(value);
    }

    private Expression parentheses() {
        tokens.next();
        if (tokens.skipOperator(")")) {
            return new Sequence(List.of(), true);
        }
        Expression inner = expressions.tuple();
        tokens.expectOperator(")");
        return inner;
    }

    private Expression list() {
        tokens.next();
        List<Expression> items = new ArrayList<>();
        while (!tokens.skipOperator("]")) {
            if (!items.isEmpty()) {
                tokens.expectOperator(",");
                if (tokens.skipOperator("]")) {
                    break;
                }
            }
            items.add(expressions.expression());
        }
        return new Sequence(items, false);
    }

    private Expression dictionary() {
        tokens.next();
        List<Expression> keys = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        while (!tokens.skipOperator("}")) {
            if (!keys.isEmpty()) {
                tokens.expectOperator(",");
                if (tokens.skipOperator("}")) {
                    break;
                }
            }
            keys.add(expressions.expression());
            tokens.expectOperator(":");
            values.add(expressions.expression());
        }
        return new Dictionary(keys, values);
    }

    Expression postfix(Expression start) {
        return tokens.chained(start, (value, next) -> {
            if (next.isOperator(".")) {
                return attribute(value);
            }
            if (next.isOperator("[")) {
                return subscript(value);
            }
            return next.isOperator("(") ? new Call(value, arguments.arguments(), next.line()) : null;
        });
    }

    private Expression attribute(Expression of) {
        int line = tokens.next().line();
        if (tokens.peek().kind() == Kind.INTEGER) {
            return new Item(of, new Literal(integer(tokens.next())), line);
        }
        return new Attribute(of, tokens.name(), line);
    }

    private Expression subscript(Expression of) {
        int line = tokens.next().line();
        Expression from = tokens.isOperator(":") ? null : expressions.tuple();
        if (from != null && tokens.skipOperator("]")) {
            return new Item(of, from, line);
        }
        tokens.expectOperator(":");
        Expression to = bound();
        Expression step = tokens.skipOperator(":") ? bound() : null;
        tokens.expectOperator("]");
        return new Slice(of, from, to, step, line);
    }

    private @Nullable Expression bound() {
        return tokens.isOperator(":") || tokens.isOperator("]") ? null : expressions.expression();
    }
}
