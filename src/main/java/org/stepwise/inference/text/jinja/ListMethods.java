package org.stepwise.inference.text.jinja;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of a list that change nothing. */
final class ListMethods {

    private static final Set<String> FORBIDDEN =
            Set.of("append", "clear", "extend", "insert", "pop", "remove", "reverse", "sort");

    private ListMethods() {}

    static @Nullable Object find(List<?> list, String name) {
        return switch (name) {
            case "count" -> (Function) (arguments, budget) -> count(list, arguments.get(0, "value"), budget);
            case "index" -> (Function) (arguments, budget) -> index(list, arguments.get(0, "value"), budget);
            case "copy" -> (Function) (arguments, budget) -> list;
            default -> FORBIDDEN.contains(name) ? new Undefined("'%s' is not allowed".formatted(name)) : null;
        };
    }

    private static long count(List<?> list, Object value, Budget budget) {
        return list.stream().filter(item -> Values.equal(item, value, budget)).count();
    }

    private static long index(List<?> list, Object value, Budget budget) {
        for (int at = 0; at < list.size(); at++) {
            if (Values.equal(list.get(at), value, budget)) {
                return at;
            }
        }
        throw new Failure("the list does not have this item");
    }
}
