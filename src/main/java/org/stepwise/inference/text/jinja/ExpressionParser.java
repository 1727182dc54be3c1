package org.stepwise.inference.text.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.stepwise.inference.text.jinja.Expression.And;
import org.stepwise.inference.text.jinja.Expression.Binary;
import org.stepwise.inference.text.jinja.Expression.Comparison;
import org.stepwise.inference.text.jinja.Expression.Concatenation;
import org.stepwise.inference.text.jinja.Expression.Conditional;
import org.stepwise.inference.text.jinja.Expression.Not;
import org.stepwise.inference.text.jinja.Expression.Operand;
import org.stepwise.inference.text.jinja.Expression.Or;
import org.stepwise.inference.text.jinja.Expression.Sequence;
import org.stepwise.inference.text.jinja.Expression.Unary;
import org.stepwise.inference.text.jinja.Token.Kind;

/** Reads the operators of expressions, the weakest first; in Jinja {@code ~} binds more than {@code +}. */
final class ExpressionParser {

    private static final List<String> COMPARING = List.of("==", "!=", "<", "<=", ">", ">=");

    private final TokenStream tokens;
    private final PrimaryParser primary;
    private final FilterParser filters;

    ExpressionParser(TokenStream tokens) {
        this.tokens = tokens;
        this.primary = new PrimaryParser(tokens, this);
        this.filters = new FilterParser(tokens, this);
    }

    PrimaryParser primary() {
        return primary;
    }

    FilterParser filters() {
        return filters;
    }

    Expression expression() {
        tokens.enter();
        Expression value = disjunction();
        int chain = 0;
        while (tokens.skipName("if")) {
            Expression condition = disjunction();
            Expression otherwise = tokens.skipName("else") ? expression() : null;
            value = new Conditional(condition, value, otherwise);
            chain = link(chain);
        }
        tokens.leave(chain);
        tokens.leave();
        return value;
    }

    /** An expression, or several with commas between them, which are a tuple. */
    Expression tuple() {
        return tuple(this::expression);
    }

    /** The same without {@code if}, which means something else behind the values of a loop. */
    Expression tupleWithoutCondition() {
        return tuple(this::disjunction);
    }

    private Expression tuple(Supplier<Expression> item) {
        Expression first = item.get();
        if (!tokens.isOperator(",")) {
            return first;
        }
        List<Expression> items = new ArrayList<>(List.of(first));
        while (tokens.skipOperator(",") && !atTupleEnd()) {
            items.add(item.get());
        }
        return new Sequence(items, true);
    }

    private boolean atTupleEnd() {
        Token next = tokens.peek();
        return next.kind() == Kind.PRINT_END
                || next.kind() == Kind.BLOCK_END
                || next.isOperator(")")
                || next.isName("in");
    }

    private Expression disjunction() {
        Expression left = conjunction();
        int chain = 0;
        while (tokens.skipName("or")) {
            left = new Or(left, conjunction());
            chain = link(chain);
        }
        tokens.leave(chain);
        return left;
    }

    private Expression conjunction() {
        Expression left = negation();
        int chain = 0;
        while (tokens.skipName("and")) {
            left = new And(left, negation());
            chain = link(chain);
        }
        tokens.leave(chain);
        return left;
    }

    private Expression negation() {
        if (!tokens.skipName("not")) {
            return comparison();
        }
        tokens.enter();
        Expression value = new Not(negation());
        tokens.leave();
        return value;
    }

    private Expression comparison() {
        int line = tokens.line();
        Expression first = sum();
        List<Operand> rest = new ArrayList<>();
        while (true) {
            Token next = tokens.peek();
            if (next.kind() == Kind.OPERATOR && COMPARING.contains(next.text())) {
                tokens.next();
                rest.add(new Operand(next.text(), sum()));
            } else if (tokens.skipName("in")) {
                rest.add(new Operand("in", sum()));
            } else if (next.isName("not") && tokens.peekSecond().isName("in")) {
                tokens.next();
                tokens.next();
                rest.add(new Operand("not in", sum()));
            } else {
                return rest.isEmpty() ? first : new Comparison(first, rest, line);
            }
        }
    }

    private Expression sum() {
        return chain(this::concatenation, "+", "-");
    }

    private Expression concatenation() {
        Expression first = product();
        if (!tokens.isOperator("~")) {
            return first;
        }
        List<Expression> parts = new ArrayList<>(List.of(first));
        while (tokens.skipOperator("~")) {
            parts.add(product());
        }
        return new Concatenation(parts);
    }

    private Expression product() {
        return chain(this::power, "*", "/", "//", "%");
    }

    private Expression power() {
        return chain(() -> unary(true), "**");
    }

    private Expression chain(Supplier<Expression> operand, String... operators) {
        Expression left = operand.get();
        int chain = 0;
        while (tokens.peek().kind() == Kind.OPERATOR
                && List.of(operators).contains(tokens.peek().text())) {
            Token operator = tokens.next();
            left = new Binary(operator.text(), left, operand.get(), operator.line());
            chain = link(chain);
        }
        tokens.leave(chain);
        return left;
    }

    private Expression unary(boolean withFilters) {
        tokens.enter();
        Token sign = tokens.peek();
        Expression value;
        if (sign.isOperator("-") || sign.isOperator("+")) {
            tokens.next();
            value = new Unary(sign.text(), unary(false), sign.line());
        } else {
            value = primary.primary();
        }
        value = primary.postfix(value);
        value = withFilters ? filters.filters(value) : value;
        tokens.leave();
        return value;
    }

    private int link(int chain) {
        tokens.enter();
        return chain + 1;
    }
}
