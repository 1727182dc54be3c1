package org.stepwise.inference.text.jinja;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.inference.text.jinja.Statement.AssignBlock;
import org.stepwise.inference.text.jinja.Statement.CallBlock;
import org.stepwise.inference.text.jinja.Statement.For;
import org.stepwise.inference.text.jinja.Statement.NameTarget;
import org.stepwise.inference.text.jinja.Statement.NamespaceTarget;
import org.stepwise.inference.text.jinja.Statement.Target;
import org.stepwise.inference.text.jinja.Statement.TupleTarget;
import org.stepwise.inference.text.jinja.Statement.With;

/** Carries out statements. */
record Executor(Evaluator evaluator, Budget budget) {

    private enum Flow {
        ON,
        BREAK,
        CONTINUE
    }

    Object evaluate(Expression expression, Scope scope) {
        return evaluator.value(expression, scope);
    }

    /** What statements print. */
    String text(List<Statement> statements, Scope scope) {
        StringBuilder out = new StringBuilder();
        run(statements, scope, out);
        return out.toString();
    }

    private Flow run(List<Statement> statements, Scope scope, StringBuilder out) {
        budget.enter();
        for (Statement statement : statements) {
            budget.spend(1);
            Flow flow = run(statement, scope, out);
            if (flow != Flow.ON) {
                budget.leave();
                return flow;
            }
        }
        budget.leave();
        return Flow.ON;
    }

    private Flow run(Statement statement, Scope scope, StringBuilder out) {
        switch (statement) {
            case Statement.Text text -> print(text.text(), out);
            case Statement.Output output -> {
                budget.at(output.line());
                print(Printer.text(evaluate(output.value(), scope), budget), out);
            }
            case Statement.If branch -> {
                budget.at(branch.line());
                boolean chosen = Values.truth(evaluate(branch.condition(), scope));
                return run(chosen ? branch.then() : branch.otherwise(), scope, out);
            }
            case For loop -> {
                budget.at(loop.line());
                List<Object> over = Values.items(evaluate(loop.over(), scope), budget);
                return loop(loop, over, scope, 0, out);
            }
            case Statement.Assign assign -> {
                budget.at(assign.line());
                assign(assign.target(), evaluate(assign.value(), scope), scope);
            }
            case AssignBlock block -> {
                Object text = text(block.body(), new Scope(scope));
                budget.at(block.line());
                Expression.Filtered filter = block.filter();
                assign(block.target(), filter == null ? text : evaluator.filtered(filter, text, scope), scope);
            }
            case Statement.DefineMacro macro ->
                scope.set(macro.name(), new Macro(macro.name(), macro.signature(), scope, this));
            case CallBlock block -> {
                budget.at(block.line());
                Macro caller = new Macro("caller", block.caller(), scope, this);
                print(Printer.text(evaluator.call(block.call(), caller, scope), budget), out);
            }
            case Statement.FilterBlock block -> {
                String text = text(block.body(), new Scope(scope));
                print(Printer.text(evaluator.filtered(block.filter(), text, scope), budget), out);
            }
            case With with -> {
                return with(with, scope, out);
            }
            case Statement.Break jump -> {
                return Flow.BREAK;
            }
            case Statement.Continue jump -> {
                return Flow.CONTINUE;
            }
        }
        return Flow.ON;
    }

    private void print(String text, StringBuilder out) {
        budget.spend(text.length());
        out.append(text);
    }

    private Flow loop(For loop, List<Object> over, Scope scope, int depth, StringBuilder out) {
        List<Object> items = chosen(loop, over, scope);
        Function recursion = !loop.recursive()
                ? null
                : (given, ignored) -> {
                    StringBuilder text = new StringBuilder();
                    loop(loop, Values.items(given.get(0, "iterable"), budget), scope, depth + 1, text);
                    return text.toString();
                };
        Loop state = new Loop(items, depth, recursion);
        for (int at = 0; at < items.size(); at++) {
            budget.spend(1);
            state.at(at);
            Scope inner = new Scope(scope);
            inner.set("loop", state);
            assign(loop.target(), items.get(at), inner);
            if (run(loop.body(), inner, out) == Flow.BREAK) {
                break;
            }
        }
        return items.isEmpty() ? run(loop.otherwise(), new Scope(scope), out) : Flow.ON;
    }

    private List<Object> chosen(For loop, List<Object> over, Scope scope) {
        Expression filter = loop.filter();
        if (filter == null) {
            return over;
        }
        List<Object> chosen = new ArrayList<>();
        for (Object item : over) {
            Scope inner = new Scope(scope);
            assign(loop.target(), item, inner);
            if (Values.truth(evaluate(filter, inner))) {
                chosen.add(item);
            }
        }
        return chosen;
    }

    private Flow with(With with, Scope scope, StringBuilder out) {
        budget.at(with.line());
        Scope inner = new Scope(scope);
        for (int at = 0; at < with.targets().size(); at++) {
            assign(with.targets().get(at), evaluate(with.values().get(at), scope), inner);
        }
        return run(with.body(), inner, out);
    }

    private void assign(Target target, Object value, Scope scope) {
        switch (target) {
            case NameTarget name -> scope.set(name.name(), value);
            case NamespaceTarget member -> {
                if (!(scope.get(member.namespace()) instanceof Namespace namespace)) {
                    throw new Failure(
                            "'%s' is no namespace, so its attributes cannot be set".formatted(member.namespace()));
                }
                namespace.set(member.attribute(), value);
            }
            case TupleTarget tuple -> {
                List<Object> values = Values.items(value, budget);
                if (value instanceof Undefined || values.size() != tuple.items().size()) {
                    throw new Failure("%d values are given to %d names"
                            .formatted(values.size(), tuple.items().size()));
                }
                for (int at = 0; at < values.size(); at++) {
                    assign(tuple.items().get(at), values.get(at), scope);
                }
            }
        }
    }
}
