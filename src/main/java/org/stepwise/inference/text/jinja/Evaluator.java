package org.stepwise.inference.text.jinja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.text.jinja.Expression.Argument;
import org.stepwise.inference.text.jinja.Expression.Comparison;
import org.stepwise.inference.text.jinja.Expression.Concatenation;
import org.stepwise.inference.text.jinja.Expression.Dictionary;
import org.stepwise.inference.text.jinja.Expression.Filtered;
import org.stepwise.inference.text.jinja.Expression.Operand;

/** Finds the values of expressions. */
record Evaluator(Budget budget) {

    Object value(Expression expression, Scope scope) {
        budget.spend(1);
        budget.enter();
        Object value = switch (expression) {
            case Expression.Literal literal -> literal.value();
            case Expression.Name name -> scope.get(name.name());
            case Expression.Attribute attribute -> {
                Object of = value(attribute.of(), scope);
                budget.at(attribute.line());
                yield Members.attribute(of, attribute.name());
            }
            case Expression.Item item -> {
                Object of = value(item.of(), scope);
                Object key = value(item.key(), scope);
                budget.at(item.line());
                yield Members.item(of, key);
            }
            case Expression.Slice slice -> slice(slice, scope);
            case Expression.Call call -> call(call, null, scope);
            case Filtered filtered -> filtered(filtered, Undefined.name("text"), scope);
            case Expression.Test test -> {
                Object asked = value(test.value(), scope);
                Arguments arguments = arguments(test.arguments(), scope);
                budget.at(test.line());
                yield Tests.apply(test.test(), asked, arguments, budget);
            }
            case Expression.Unary unary -> {
                Object of = value(unary.value(), scope);
                budget.at(unary.line());
                yield Operators.unary(unary.operator(), of);
            }
            case Expression.Binary binary -> {
                Object left = value(binary.left(), scope);
                Object right = value(binary.right(), scope);
                budget.at(binary.line());
                yield Operators.binary(binary.operator(), left, right, budget);
            }
            case Expression.And and -> {
                Object left = value(and.left(), scope);
                yield Values.truth(left) ? value(and.right(), scope) : left;
            }
            case Expression.Or or -> {
                Object left = value(or.left(), scope);
                yield Values.truth(left) ? left : value(or.right(), scope);
            }
            case Expression.Not not -> !Values.truth(value(not.value(), scope));
            case Comparison comparison -> comparison(comparison, scope);
            case Concatenation concatenation -> concatenation(concatenation, scope);
            case Expression.Conditional conditional -> conditional(conditional, scope);
            case Expression.Sequence sequence -> {
                List<Object> items = new ArrayList<>();
                sequence.items().forEach(item -> items.add(value(item, scope)));
                yield sequence.tuple() ? new Tuple(items) : items;
            }
            case Dictionary dictionary -> dictionary(dictionary, scope);
        };
        budget.leave();
        return value;
    }

    private Object slice(Expression.Slice slice, Scope scope) {
        Object of = value(slice.of(), scope);
        Object from = bound(slice.from(), scope);
        Object to = bound(slice.to(), scope);
        Object step = bound(slice.step(), scope);
        budget.at(slice.line());
        return Members.slice(of, from, to, step, budget);
    }

    private Object bound(@Nullable Expression bound, Scope scope) {
        return bound == null ? None.NONE : value(bound, scope);
    }

    /** @param caller given to the macro by a block {@code call} */
    Object call(Expression.Call call, @Nullable Macro caller, Scope scope) {
        Object callee = value(call.callee(), scope);
        Arguments arguments = arguments(call.arguments(), scope);
        budget.at(call.line());
        if (caller != null) {
            Map<String, Object> named = new LinkedHashMap<>(arguments.named());
            named.put("caller", caller);
            arguments = new Arguments(arguments.positional(), named);
        }
        return switch (callee) {
            case Function function -> {
                Object result = function.call(arguments, budget);
                budget.at(call.line());
                yield result;
            }
            case Undefined undefined -> throw undefined.failure();
            default -> throw new Failure("%s cannot be called".formatted(Types.name(callee)));
        };
    }

    /** @param blockText what the filters of a block begin with */
    Object filtered(Filtered filtered, Object blockText, Scope scope) {
        Object value = switch (filtered.value()) {
            case null -> blockText;
            case Filtered inner -> filtered(inner, blockText, scope);
            case Expression expression -> value(expression, scope);
        };
        Arguments arguments = arguments(filtered.arguments(), scope);
        budget.at(filtered.line());
        return Filters.apply(filtered.filter(), value, arguments, budget);
    }

    private Object comparison(Comparison comparison, Scope scope) {
        Object left = value(comparison.first(), scope);
        for (Operand operand : comparison.rest()) {
            Object right = value(operand.value(), scope);
            budget.at(comparison.line());
            if (!Operators.compare(operand.operator(), left, right, budget)) {
                return false;
            }
            left = right;
        }
        return true;
    }

    private Object concatenation(Concatenation concatenation, Scope scope) {
        StringBuilder text = new StringBuilder();
        for (Expression part : concatenation.parts()) {
            String next = Printer.text(value(part, scope), budget);
            budget.spend(next.length());
            text.append(next);
        }
        return text.toString();
    }

    private Object conditional(Expression.Conditional conditional, Scope scope) {
        if (Values.truth(value(conditional.condition(), scope))) {
            return value(conditional.then(), scope);
        }
        Expression otherwise = conditional.otherwise();
        return otherwise == null ? new Undefined("the condition is false and has no 'else'") : value(otherwise, scope);
    }

    private Object dictionary(Dictionary dictionary, Scope scope) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < dictionary.keys().size(); at++) {
            Object key = Values.key(value(dictionary.keys().get(at), scope));
            map.put(key, value(dictionary.values().get(at), scope));
        }
        return map;
    }

    private Arguments arguments(List<Argument> given, Scope scope) {
        if (given.isEmpty()) {
            return Arguments.NONE;
        }
        List<Object> positional = new ArrayList<>();
        Map<String, Object> named = new LinkedHashMap<>();
        for (Argument argument : given) {
            Object value = value(argument.value(), scope);
            switch (argument.name()) {
                case "" -> positional.add(value);
                case "*" -> positional.addAll(Values.items(value, budget));
                case "**" -> {
                    if (!(value instanceof Map<?, ?> map)) {
                        throw new Failure("a dictionary is needed behind **");
                    }
                    budget.spend(map.size());
                    map.forEach((name, each) -> named.put(Texts.require(name), each));
                }
                default -> named.put(argument.name(), value);
            }
        }
        return new Arguments(positional, named);
    }
}
