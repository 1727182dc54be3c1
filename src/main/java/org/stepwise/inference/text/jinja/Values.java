package org.stepwise.inference.text.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What all values can do. */
final class Values {

    private Values() {}

    static boolean truth(Object value) {
        return switch (value) {
            case None none -> false;
            case Undefined undefined -> false;
            case Boolean flag -> flag;
            case Number number -> number.doubleValue() != 0;
            case String text -> !text.isEmpty();
            case List<?> list -> !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            default -> true;
        };
    }

    static boolean equal(Object left, Object right, Budget budget) {
        return equal(left, right, budget, 0);
    }

    private static boolean equal(Object left, Object right, Budget budget, int depth) {
        budget.spend(1);
        if (depth > Budget.DEEPEST_VALUE) {
            throw new Failure("a value is nested too deeply");
        }
        if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
            return Numbers.equal(left, right);
        }
        if (left instanceof List<?> a && right instanceof List<?> b) {
            if (a.size() != b.size() || (a instanceof Tuple) != (b instanceof Tuple)) {
                return false;
            }
            for (int at = 0; at < a.size(); at++) {
                if (!equal(a.get(at), b.get(at), budget, depth + 1)) {
                    return false;
                }
            }
            return true;
        }
        if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
            if (a.size() != b.size()) {
                return false;
            }
            for (Map.Entry<?, ?> entry : a.entrySet()) {
                Object other = b.get(entry.getKey());
                if (other == null || !equal(entry.getValue(), other, budget, depth + 1)) {
                    return false;
                }
            }
            return true;
        }
        if (left instanceof String a) {
            budget.search(a);
        }
        return left instanceof Undefined ? right instanceof Undefined : left.equals(right);
    }

    static int compare(Object left, Object right, Budget budget) {
        budget.spend(1);
        if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
            return Numbers.compare(left, right);
        }
        if (left instanceof String a && right instanceof String b) {
            budget.search(a);
            return Texts.compare(a, b);
        }
        if (left instanceof List<?> a
                && right instanceof List<?> b
                && (left instanceof Tuple) == (right instanceof Tuple)) {
            for (int at = 0; at < Math.min(a.size(), b.size()); at++) {
                if (!equal(a.get(at), b.get(at), budget)) {
                    return compare(a.get(at), b.get(at), budget);
                }
            }
            return Integer.compare(a.size(), b.size());
        }
        if (left instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (right instanceof Undefined undefined) {
            throw undefined.failure();
        }
        throw new Failure("%s and %s have no order".formatted(Types.name(left), Types.name(right)));
    }

    /** What a loop runs over. */
    static List<Object> items(Object value, Budget budget) {
        return switch (value) {
            case Undefined undefined -> List.of();
            case Generator generator -> generator.drain();
            case String text -> {
                budget.spend(text.length());
                yield text.codePoints()
                        .mapToObj(c -> (Object) Character.toString(c))
                        .toList();
            }
            case List<?> list -> copy(list, budget);
            case Map<?, ?> map -> copy(map.keySet(), budget);
            default -> throw new Failure("%s cannot be iterated over".formatted(Types.name(value)));
        };
    }

    static List<Object> copy(Iterable<?> values, Budget budget) {
        List<Object> copy = new ArrayList<>();
        for (Object value : values) {
            copy.add(value);
        }
        budget.spend(copy.size());
        return copy;
    }

    static boolean contains(Object container, Object item, Budget budget) {
        return switch (container) {
            case String text -> {
                budget.search(text);
                yield text.contains(Texts.require(item));
            }
            case Map<?, ?> map -> map.containsKey(key(item));
            default -> items(container, budget).stream().anyMatch(each -> equal(each, item, budget));
        };
    }

    static long length(Object value, Budget budget) {
        return switch (value) {
            case Undefined undefined -> 0;
            case String text -> {
                budget.search(text);
                yield text.codePointCount(0, text.length());
            }
            case List<?> list -> list.size();
            case Map<?, ?> map -> map.size();
            default -> throw new Failure("%s has no length".formatted(Types.name(value)));
        };
    }

    /** A key of a dictionary; lists and dictionaries are none, and tuples could hide too large ones. */
    static Object key(Object value) {
        return switch (value) {
            case String text -> text;
            case None none -> none;
            case Boolean flag -> flag;
            case Number number -> number;
            case Undefined undefined -> throw undefined.failure();
            default -> throw new Failure("%s cannot be a key".formatted(Types.name(value)));
        };
    }
}
