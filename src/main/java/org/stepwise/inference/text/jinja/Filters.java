package org.stepwise.inference.text.jinja;

import java.util.HashMap;
import java.util.Map;

/** All filters by their names. */
final class Filters {

    private static final Map<String, Filter> ALL = new HashMap<>();

    static {
        ALL.put("tojson", Json::text);
        ALL.put("string", (value, given, budget) -> Printer.text(value, budget));
        ALL.put("safe", (value, given, budget) -> Printer.text(value, budget));
        ALL.put("length", (value, given, budget) -> Values.length(value, budget));
        ALL.put("count", (value, given, budget) -> Values.length(value, budget));
        ALL.put("default", (value, given, budget) -> otherwise(value, given));
        ALL.put("d", (value, given, budget) -> otherwise(value, given));
        ALL.put("attr", (value, given, budget) -> Members.attribute(value, given.text(0, "name", "")));
        TextFilters.addTo(ALL);
        NumberFilters.addTo(ALL);
        ListFilters.addTo(ALL);
        OrderFilters.addTo(ALL);
        SelectionFilters.addTo(ALL);
    }

    private Filters() {}

    static boolean has(String name) {
        return ALL.containsKey(name);
    }

    static Object apply(String name, Object value, Arguments arguments, Budget budget) {
        Filter filter = ALL.get(name);
        if (filter == null) {
            throw new Failure("the filter '%s' is not known here".formatted(name));
        }
        budget.spend(1);
        return filter.apply(value, arguments, budget);
    }

    private static Object otherwise(Object value, Arguments given) {
        given.only("default_value", "boolean");
        boolean none = value instanceof Undefined || given.flag(1, "boolean") && !Values.truth(value);
        return none ? given.get(0, "default_value", "") : value;
    }
}
