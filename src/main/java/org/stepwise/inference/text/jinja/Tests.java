package org.stepwise.inference.text.jinja;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What may stand behind {@code is}. */
final class Tests {

    private Tests() {}

    static boolean apply(String name, Object value, Arguments given, Budget budget) {
        budget.spend(1);
        return switch (name) {
            case "defined" -> !(value instanceof Undefined);
            case "undefined" -> value instanceof Undefined;
            case "none" -> value instanceof None;
            case "boolean" -> value instanceof Boolean;
            case "true" -> Boolean.TRUE.equals(value);
            case "false" -> Boolean.FALSE.equals(value);
            case "string" -> value instanceof String;
            case "mapping" -> value instanceof Map<?, ?>;
            case "sequence" ->
                value instanceof String
                        || value instanceof List<?>
                        || value instanceof Map<?, ?>
                        || value instanceof Undefined;
            case "iterable" -> value instanceof Generator || apply("sequence", value, Arguments.NONE, budget);
            case "number" -> Numbers.isNumber(value);
            case "integer" -> value instanceof Long || value instanceof BigInteger;
            case "float" -> value instanceof Double;
            case "callable" -> value instanceof Function || value instanceof Undefined;
            case "odd" -> Values.equal(Operators.binary("%", value, 2L, budget), 1L, budget);
            case "even" -> Values.equal(Operators.binary("%", value, 2L, budget), 0L, budget);
            case "divisibleby" -> Values.equal(Operators.binary("%", value, given.get(0, "num"), budget), 0L, budget);
            case "lower" -> cased(Printer.text(value, budget), false, budget);
            case "upper" -> cased(Printer.text(value, budget), true, budget);
            case "escaped" -> false;
            case "sameas" -> same(value, given.get(0, "other"));
            case "filter" -> value instanceof String filter && Filters.has(filter);
            default -> Operators.compare(operator(name), value, given.get(0, "other"), budget);
        };
    }

    private static String operator(String name) {
        return switch (name) {
            case "eq", "equalto", "==" -> "==";
            case "ne", "!=" -> "!=";
            case "lt", "lessthan", "<" -> "<";
            case "le", "<=" -> "<=";
            case "gt", "greaterthan", ">" -> ">";
            case "ge", ">=" -> ">=";
            case "in" -> "in";
            default -> throw new Failure("the test '%s' is not known here".formatted(name));
        };
    }

    private static boolean cased(String text, boolean upper, Budget budget) {
        budget.spend(text.length());
        String same = upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
        return text.equals(same)
                && text.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
    }

    private static boolean same(Object left, Object right) {
        boolean byValue = left instanceof Number || left instanceof Boolean || left instanceof String;
        return byValue ? left.equals(right) : left == right;
    }
}
