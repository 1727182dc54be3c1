package org.stepwise.inference.text.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The filters that apply another filter, or a test, to each item. */
final class SelectionFilters {

    private SelectionFilters() {}

    static void addTo(Map<String, Filter> filters) {
        filters.put("map", SelectionFilters::map);
        filters.put("select", (value, given, budget) -> select(value, given, budget, false, true));
        filters.put("reject", (value, given, budget) -> select(value, given, budget, false, false));
        filters.put("selectattr", (value, given, budget) -> select(value, given, budget, true, true));
        filters.put("rejectattr", (value, given, budget) -> select(value, given, budget, true, false));
    }

    /** The member of an item at a path with points, as {@code "function.name"}. */
    static Object attribute(Object item, Object path) {
        if (!(path instanceof String text)) {
            return Members.item(item, path);
        }
        Object value = item;
        for (String name : text.split("\\.", -1)) {
            boolean number =
                    name.length() < 10 && !name.isEmpty() && name.chars().allMatch(Character::isDigit);
            value = Members.item(value, number ? (Object) Long.valueOf(name) : name);
        }
        return value;
    }

    private static Object map(Object value, Arguments given, Budget budget) {
        List<Object> mapped = new ArrayList<>();
        Object path = given.named().get("attribute");
        Object otherwise = given.get(Integer.MAX_VALUE, "default", None.NONE);
        for (Object item : Values.items(value, budget)) {
            budget.spend(1);
            if (path == null) {
                mapped.add(Filters.apply(Texts.require(given.get(0, "filter")), item, given.from(1), budget));
            } else {
                Object found = attribute(item, path);
                mapped.add(found instanceof Undefined && !(otherwise instanceof None) ? otherwise : found);
            }
        }
        return new Generator(mapped);
    }

    private static Object select(Object value, Arguments given, Budget budget, boolean byAttribute, boolean wanted) {
        int test = byAttribute ? 1 : 0;
        List<Object> selected = new ArrayList<>();
        for (Object item : Values.items(value, budget)) {
            budget.spend(1);
            Object asked = byAttribute ? attribute(item, given.get(0, "attribute")) : item;
            boolean passes = given.positional().size() > test
                    ? Tests.apply(Texts.require(given.get(test, "test")), asked, given.from(test + 1), budget)
                    : Values.truth(asked);
            if (passes == wanted) {
                selected.add(item);
            }
        }
        return new Generator(selected);
    }
}
