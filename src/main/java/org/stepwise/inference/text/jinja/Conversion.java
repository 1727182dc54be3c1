package org.stepwise.inference.text.jinja;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies plain Java values into values of a template. */
final class Conversion {

    private Conversion() {}

    static Object of(@Nullable Object value) {
        return of(value, 0);
    }

    private static Object of(@Nullable Object value, int depth) {
        if (depth > Budget.DEEPEST_VALUE) {
            throw new Failure("a value is nested too deeply");
        }
        return switch (value) {
            case null -> None.NONE;
            case Boolean flag -> flag;
            case CharSequence text -> text.toString();
            case Double number -> number;
            case Float number -> number.doubleValue();
            case BigDecimal number -> number.doubleValue();
            case BigInteger number -> Numbers.integer(number);
            case Long number -> number;
            case Integer number -> number.longValue();
            case Number number when number instanceof Short || number instanceof Byte -> number.longValue();
            case Map<?, ?> map -> map(map, depth);
            case Iterable<?> list -> list(list, depth);
            default ->
                throw new Failure("a %s is no value for a template"
                        .formatted(value.getClass().getSimpleName()));
        };
    }

    private static Map<Object, Object> map(Map<?, ?> map, int depth) {
        Map<Object, Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            copy.put(Values.key(of(entry.getKey(), depth + 1)), of(entry.getValue(), depth + 1));
        }
        return copy;
    }

    private static List<Object> list(Iterable<?> list, int depth) {
        List<Object> copy = new ArrayList<>();
        for (Object item : list) {
            copy.add(of(item, depth + 1));
        }
        return copy;
    }
}
