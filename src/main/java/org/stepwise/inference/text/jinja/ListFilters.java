package org.stepwise.inference.text.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The filters that take a list apart, or make one. */
final class ListFilters {

    private ListFilters() {}

    static void addTo(Map<String, Filter> filters) {
        filters.put("list", (value, given, budget) -> Values.items(value, budget));
        filters.put("first", (value, given, budget) -> first(value, budget));
        filters.put("last", (value, given, budget) -> last(value, budget));
        filters.put("reverse", (value, given, budget) -> reverse(value, budget));
        filters.put("items", (value, given, budget) -> items(value, budget));
        filters.put("unique", (value, given, budget) -> unique(value, given, budget));
        filters.put("batch", ListFilters::batch);
    }

    private static Object first(Object value, Budget budget) {
        Undefined none = new Undefined("there is no first item");
        if (value instanceof Generator generator) {
            return generator.first(none);
        }
        List<Object> items = Values.items(value, budget);
        return items.isEmpty() ? none : items.getFirst();
    }

    private static Object last(Object value, Budget budget) {
        if (value instanceof Generator) {
            throw new Failure("a generator has no last item");
        }
        List<Object> items = Values.items(value, budget);
        return items.isEmpty() ? new Undefined("there is no last item") : items.getLast();
    }

    private static Object reverse(Object value, Budget budget) {
        if (value instanceof String text) {
            budget.spend(text.length());
            return new StringBuilder(text).reverse().toString();
        }
        return new Generator(new ArrayList<>(Values.items(value, budget)).reversed());
    }

    private static Object items(Object value, Budget budget) {
        return switch (value) {
            case Undefined undefined -> new Generator(List.of());
            case Map<?, ?> map -> new Generator(MapMethods.items(map, budget));
            default -> throw new Failure("%s has no items".formatted(Types.name(value)));
        };
    }

    private static Object unique(Object value, Arguments given, Budget budget) {
        given.only("case_sensitive", "attribute");
        boolean caseMatters = given.flag(0, "case_sensitive");
        Object attribute = given.get(1, "attribute", None.NONE);
        List<Object> seen = new ArrayList<>();
        List<Object> unique = new ArrayList<>();
        for (Object item : Values.items(value, budget)) {
            Object key = OrderFilters.key(item, attribute, caseMatters);
            if (seen.stream().noneMatch(other -> Values.equal(other, key, budget))) {
                seen.add(key);
                unique.add(item);
            }
        }
        return new Generator(unique);
    }

    private static Object batch(Object value, Arguments given, Budget budget) {
        given.only("linecount", "fill_with");
        int size = (int) Math.clamp(Numbers.requireInteger(given.get(0, "linecount")), 1, 1_000_000);
        Object fill = given.get(1, "fill_with", None.NONE);
        List<Object> items = Values.items(value, budget);
        List<Object> batches = new ArrayList<>();
        for (int at = 0; at < items.size(); at += size) {
            List<Object> batch = new ArrayList<>(items.subList(at, Math.min(items.size(), at + size)));
            while (batch.size() < size && !(fill instanceof None)) {
                budget.spend(1);
                batch.add(fill);
            }
            batches.add(batch);
        }
        return new Generator(batches);
    }
}
