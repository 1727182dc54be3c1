package org.stepwise.inference.text.jinja;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The filters that compare items; the case of texts does not matter to them unless asked. */
final class OrderFilters {

    private OrderFilters() {}

    static void addTo(Map<String, Filter> filters) {
        filters.put("sort", OrderFilters::sort);
        filters.put("dictsort", OrderFilters::sortMap);
        filters.put("groupby", OrderFilters::group);
        filters.put("min", (value, given, budget) -> extreme(value, given, budget, -1));
        filters.put("max", (value, given, budget) -> extreme(value, given, budget, 1));
        filters.put("sum", OrderFilters::sum);
    }

    /** What an item is compared by. */
    static Object key(Object item, Object attribute, boolean caseMatters) {
        Object key = attribute instanceof None ? item : SelectionFilters.attribute(item, attribute);
        return key instanceof String text && !caseMatters ? text.toLowerCase(Locale.ROOT) : key;
    }

    private static Object sort(Object value, Arguments given, Budget budget) {
        given.only("reverse", "case_sensitive", "attribute");
        return sorted(
                Values.items(value, budget),
                given.get(2, "attribute", None.NONE),
                given.flag(1, "case_sensitive"),
                given.flag(0, "reverse"),
                budget);
    }

    private static List<Object> sorted(
            List<Object> items, Object attribute, boolean caseMatters, boolean reverse, Budget budget) {
        Comparator<Object> order = (left, right) ->
                Values.compare(key(left, attribute, caseMatters), key(right, attribute, caseMatters), budget);
        List<Object> sorted = new ArrayList<>(items);
        sorted.sort(reverse ? order.reversed() : order);
        return sorted;
    }

    private static Object sortMap(Object value, Arguments given, Budget budget) {
        given.only("case_sensitive", "by", "reverse");
        if (!(value instanceof Map<?, ?> map)) {
            throw new Failure("%s has no items".formatted(Types.name(value)));
        }
        long by = switch (given.text(1, "by", "key")) {
            case "key" -> 0;
            case "value" -> 1;
            default -> throw new Failure("a dictionary is sorted by key or by value");
        };
        return sorted(
                MapMethods.items(map, budget), by, given.flag(0, "case_sensitive"), given.flag(2, "reverse"), budget);
    }

    private static Object group(Object value, Arguments given, Budget budget) {
        given.only("attribute", "default", "case_sensitive");
        Object attribute = given.get(0, "attribute");
        boolean caseMatters = given.flag(2, "case_sensitive");
        List<Object> groups = new ArrayList<>();
        List<Object> group = new ArrayList<>();
        Object last = None.NONE;
        for (Object item : sorted(Values.items(value, budget), attribute, caseMatters, false, budget)) {
            Object key = key(item, attribute, caseMatters);
            if (group.isEmpty() || !Values.equal(key, last, budget)) {
                group = new ArrayList<>();
                groups.add(new Tuple(List.of(SelectionFilters.attribute(item, attribute), group)));
            }
            group.add(item);
            last = key;
        }
        return groups;
    }

    private static Object extreme(Object value, Arguments given, Budget budget, int sign) {
        given.only("case_sensitive", "attribute");
        boolean caseMatters = given.flag(0, "case_sensitive");
        Object attribute = given.get(1, "attribute", None.NONE);
        Object best = new Undefined("there is no item to choose from");
        for (Object item : Values.items(value, budget)) {
            boolean better = best instanceof Undefined
                    || Values.compare(key(item, attribute, caseMatters), key(best, attribute, caseMatters), budget)
                                    * sign
                            > 0;
            best = better ? item : best;
        }
        return best;
    }

    private static Object sum(Object value, Arguments given, Budget budget) {
        given.only("attribute", "start");
        Object attribute = given.get(0, "attribute", None.NONE);
        Object sum = given.get(1, "start", 0L);
        for (Object item : Values.items(value, budget)) {
            Object each = attribute instanceof None ? item : SelectionFilters.attribute(item, attribute);
            sum = Operators.binary("+", sum, each, budget);
        }
        return sum;
    }
}
