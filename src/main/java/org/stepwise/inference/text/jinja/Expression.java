package org.stepwise.inference.text.jinja;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression of a template. */
sealed interface Expression {

    record Literal(Object value) implements Expression {}

    record Name(String name) implements Expression {}

    record Attribute(Expression of, String name, int line) implements Expression {}

    record Item(Expression of, Expression key, int line) implements Expression {}

    record Slice(
            Expression of,
            @Nullable Expression from,
            @Nullable Expression to,
            @Nullable Expression step,
            int line) implements Expression {}

    record Call(Expression callee, List<Argument> arguments, int line) implements Expression {}

    /** @param value absent at the beginning of a filter that takes the text of a block */
    record Filtered(@Nullable Expression value, String filter, List<Argument> arguments, int line)
            implements Expression {}

    record Test(Expression value, String test, List<Argument> arguments, int line) implements Expression {}

    record Unary(String operator, Expression value, int line) implements Expression {}

    record Binary(String operator, Expression left, Expression right, int line) implements Expression {}

    record And(Expression left, Expression right) implements Expression {}

    record Or(Expression left, Expression right) implements Expression {}

    record Not(Expression value) implements Expression {}

    /** A chain: each operator stands between two neighbours. */
    record Comparison(Expression first, List<Operand> rest, int line) implements Expression {}

    record Concatenation(List<Expression> parts) implements Expression {}

    record Conditional(
            Expression condition, Expression then, @Nullable Expression otherwise) implements Expression {}

    record Sequence(List<Expression> items, boolean tuple) implements Expression {}

    record Dictionary(List<Expression> keys, List<Expression> values) implements Expression {}

    record Operand(String operator, Expression value) {}

    /** @param name of a keyword argument, {@code *} or {@code **} before one to unpack, empty for one by its place */
    record Argument(String name, Expression value) {}
}
