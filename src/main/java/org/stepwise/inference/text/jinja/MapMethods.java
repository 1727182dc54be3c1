package org.stepwise.inference.text.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of a dictionary that change nothing; the others are undefined, as in Jinja's immutable sandbox. */
final class MapMethods {

    private static final Set<String> FORBIDDEN = Set.of("clear", "pop", "popitem", "setdefault", "update", "fromkeys");

    private MapMethods() {}

    static @Nullable Object find(Map<?, ?> map, String name) {
        return switch (name) {
            case "items" -> (Function) (arguments, budget) -> items(map, budget);
            case "keys" -> (Function) (arguments, budget) -> Values.copy(map.keySet(), budget);
            case "values" -> (Function) (arguments, budget) -> Values.copy(map.values(), budget);
            case "get" -> (Function) (arguments, budget) -> get(map, arguments);
            case "copy" -> (Function) (arguments, budget) -> map;
            default -> FORBIDDEN.contains(name) ? new Undefined("'%s' is not allowed".formatted(name)) : null;
        };
    }

    static List<Object> items(Map<?, ?> map, Budget budget) {
        List<Object> items = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            items.add(new Tuple(List.of(entry.getKey(), entry.getValue())));
        }
        budget.spend(items.size());
        return items;
    }

    private static Object get(Map<?, ?> map, Arguments arguments) {
        Object value = map.get(Values.key(arguments.get(0, "key")));
        return value == null ? arguments.get(1, "default", None.NONE) : value;
    }
}
