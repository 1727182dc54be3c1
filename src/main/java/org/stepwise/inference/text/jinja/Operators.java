package org.stepwise.inference.text.jinja;

import java.util.ArrayList;
import java.util.List;

/** Arithmetic, and the same signs for texts and lists. */
final class Operators {

    private Operators() {}

    static Object binary(String operator, Object left, Object right, Budget budget) {
        if (left instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (right instanceof Undefined undefined) {
            throw undefined.failure();
        }
        try {
            if (operator.equals("+") && left instanceof String a && right instanceof String b) {
                budget.spend(a.length() + (long) b.length());
                return a + b;
            }
            if (operator.equals("+") && left instanceof List<?> a && right instanceof List<?> b) {
                return join(a, b, budget);
            }
            if (operator.equals("*") && (isRow(left) || isRow(right))) {
                return isRow(left) ? repeat(left, right, budget) : repeat(right, left, budget);
            }
            if (Numbers.isInteger(left) && Numbers.isInteger(right)) {
                return integer(operator, Numbers.requireInteger(left), Numbers.requireInteger(right), budget);
            }
            if (Numbers.isWhole(left) && Numbers.isWhole(right) && "+-*".contains(operator)) {
                return Numbers.beyondLong(operator, left, right);
            }
            if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
                return decimal(operator, Numbers.decimal(left), Numbers.decimal(right));
            }
        } catch (ArithmeticException e) {
            throw new Failure("the result of '%s' is no number, or too large".formatted(operator));
        }
        throw new Failure(
                "'%s' is not possible for %s and %s".formatted(operator, Types.name(left), Types.name(right)));
    }

    private static boolean isRow(Object value) {
        return value instanceof String || value instanceof List<?>;
    }

    private static Object join(List<?> left, List<?> right, Budget budget) {
        if ((left instanceof Tuple) != (right instanceof Tuple)) {
            throw new Failure("a list and a tuple cannot be added");
        }
        List<Object> joined = Values.copy(left, budget);
        joined.addAll(Values.copy(right, budget));
        return left instanceof Tuple ? new Tuple(joined) : joined;
    }

    private static Object repeat(Object row, Object times, Budget budget) {
        long count = Numbers.requireInteger(times);
        if (row instanceof String text) {
            return Texts.repeat(text, count, budget);
        }
        List<Object> items = Values.items(row, budget);
        List<Object> repeated = new ArrayList<>();
        budget.spend(
                items.isEmpty() || count <= 0 ? 1 : count > Integer.MAX_VALUE ? Long.MAX_VALUE : count * items.size());
        for (long done = 0; done < count && !items.isEmpty(); done++) {
            repeated.addAll(items);
        }
        return row instanceof Tuple ? new Tuple(repeated) : repeated;
    }

    private static Object integer(String operator, long left, long right, Budget budget) {
        return switch (operator) {
            case "+", "-", "*" -> Numbers.beyondLong(operator, left, right);
            case "//" -> Math.floorDivExact(left, right);
            case "%" -> Math.floorMod(left, right);
            case "**" -> right < 0 ? (Object) decimal("**", left, right) : power(left, right, budget);
            default -> decimal(operator, left, right);
        };
    }

    private static long power(long base, long exponent, Budget budget) {
        if (base == 0 || base == 1) {
            return exponent == 0 ? 1 : base;
        }
        if (base == -1) {
            return exponent % 2 == 0 ? 1 : -1;
        }
        long result = 1;
        for (long done = 0; done < exponent; done++) {
            budget.spend(1);
            result = Math.multiplyExact(result, base);
        }
        return result;
    }

    private static double decimal(String operator, double left, double right) {
        if (right == 0 && List.of("/", "//", "%").contains(operator)) {
            throw new Failure("division by zero");
        }
        return switch (operator) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "/" -> left / right;
            case "//" -> Math.floor(left / right);
            case "%" -> {
                double rest = left % right;
                yield rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest;
            }
            default -> Math.pow(left, right);
        };
    }

    static Object unary(String operator, Object value) {
        if (value instanceof Double number) {
            return operator.equals("-") ? -number : number;
        }
        Object zero = 0L;
        return operator.equals("-") ? Numbers.beyondLong("-", zero, value) : Numbers.beyondLong("+", zero, value);
    }

    static boolean compare(String operator, Object left, Object right, Budget budget) {
        budget.spend(1);
        return switch (operator) {
            case "==" -> Values.equal(left, right, budget);
            case "!=" -> !Values.equal(left, right, budget);
            case "in" -> Values.contains(right, left, budget);
            case "not in" -> !Values.contains(right, left, budget);
            case "<" -> Values.compare(left, right, budget) < 0;
            case "<=" -> Values.compare(left, right, budget) <= 0;
            case ">" -> Values.compare(left, right, budget) > 0;
            default -> Values.compare(left, right, budget) >= 0;
        };
    }
}
