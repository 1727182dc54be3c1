package org.stepwise.inference.text.jinja;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.inference.text.jinja.Expression.Argument;
import org.stepwise.inference.text.jinja.Token.Kind;

/** Reads the arguments of calls, filters and tests. */
final class ArgumentParser {

    private final TokenStream tokens;
    private final ExpressionParser expressions;

    ArgumentParser(TokenStream tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    List<Argument> arguments() {
        tokens.expectOperator("(");
        List<Argument> arguments = new ArrayList<>();
        while (!tokens.skipOperator(")")) {
            if (!arguments.isEmpty()) {
                tokens.expectOperator(",");
                if (tokens.skipOperator(")")) {
                    break;
                }
            }
            arguments.add(argument());
        }
        return arguments;
    }

    private Argument argument() {
        if (tokens.skipOperator("**")) {
            return new Argument("**", expressions.expression());
        }
        if (tokens.skipOperator("*")) {
            return new Argument("*", expressions.expression());
        }
        if (tokens.peek().kind() == Kind.NAME && tokens.peekSecond().isOperator("=")) {
            String name = tokens.name();
            tokens.next();
            return new Argument(name, expressions.expression());
        }
        return new Argument("", expressions.expression());
    }

    /** A test may have one argument without parentheses: {@code x is divisibleby 3}. */
    List<Argument> testArguments() {
        Token next = tokens.peek();
        if (next.isOperator("(")) {
            return arguments();
        }
        boolean value = switch (next.kind()) {
            case NAME -> !List.of("else", "or", "and").contains(next.text());
            case STRING, INTEGER, FLOAT -> true;
            case OPERATOR -> next.text().equals("[") || next.text().equals("{");
            default -> false;
        };
        if (!value) {
            return List.of();
        }
        if (next.isName("is")) {
            throw new TemplateException(next.line(), "tests with 'is' cannot be chained");
        }
        PrimaryParser primary = expressions.primary();
        return List.of(new Argument("", primary.postfix(primary.primary())));
    }
}
