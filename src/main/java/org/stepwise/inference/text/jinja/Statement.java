package org.stepwise.inference.text.jinja;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a template that is carried out. */
sealed interface Statement {

    record Text(String text) implements Statement {}

    record Output(Expression value, int line) implements Statement {}

    record If(Expression condition, List<Statement> then, List<Statement> otherwise, int line) implements Statement {}

    record For(
            Target target,
            Expression over,
            @Nullable Expression filter,
            boolean recursive,
            List<Statement> body,
            List<Statement> otherwise,
            int line)
            implements Statement {}

    record Assign(Target target, Expression value, int line) implements Statement {}

    /** @param filter applied to the text of the body, if there is one */
    record AssignBlock(Target target, Expression.@Nullable Filtered filter, List<Statement> body, int line)
            implements Statement {}

    record DefineMacro(String name, Signature signature, int line) implements Statement {}

    record CallBlock(Expression.Call call, Signature caller, int line) implements Statement {}

    record FilterBlock(Expression.Filtered filter, List<Statement> body, int line) implements Statement {}

    record With(List<Target> targets, List<Expression> values, List<Statement> body, int line) implements Statement {}

    record Break() implements Statement {}

    record Continue() implements Statement {}

    /** What is assigned to. */
    sealed interface Target {}

    record NameTarget(String name) implements Target {}

    record NamespaceTarget(String namespace, String attribute) implements Target {}

    record TupleTarget(List<Target> items) implements Target {}

    /** @param defaults those of the last parameters */
    record Signature(List<String> parameters, List<Expression> defaults, List<Statement> body) {}
}
