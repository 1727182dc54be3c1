package org.stepwise.inference.text.jinja;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.text.jinja.Expression.Call;
import org.stepwise.inference.text.jinja.Expression.Filtered;
import org.stepwise.inference.text.jinja.Expression.Not;
import org.stepwise.inference.text.jinja.Expression.Test;

/** Reads filters and tests, which bind more than every operator. */
final class FilterParser {

    private final TokenStream tokens;
    private final ArgumentParser arguments;

    FilterParser(TokenStream tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.arguments = new ArgumentParser(tokens, expressions);
    }

    Expression filters(Expression start) {
        return tokens.chained(start, (value, next) -> {
            if (next.isOperator("|")) {
                return filter(value);
            }
            if (next.isName("is")) {
                return test(value);
            }
            return next.isOperator("(") ? new Call(value, arguments.arguments(), next.line()) : null;
        });
    }

    private Filtered filter(@Nullable Expression value) {
        tokens.expectOperator("|");
        return named(value);
    }

    /** The filters of a block, whose tag is before them. */
    Filtered blockFilters(boolean afterBar) {
        Filtered filter = afterBar ? filter(null) : named(null);
        while (tokens.isOperator("|")) {
            filter = filter(filter);
        }
        return filter;
    }

    private Filtered named(@Nullable Expression value) {
        int line = tokens.line();
        return new Filtered(value, tokens.name(), tokens.isOperator("(") ? arguments.arguments() : List.of(), line);
    }

    private Expression test(Expression value) {
        int line = tokens.next().line();
        boolean negated = tokens.skipName("not");
        Expression test = new Test(value, tokens.name(), arguments.testArguments(), line);
        return negated ? new Not(test) : test;
    }
}
