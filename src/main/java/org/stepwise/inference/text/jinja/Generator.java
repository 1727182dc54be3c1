package org.stepwise.inference.text.jinja;

import java.util.List;

/** What filters like {@code map} give in Python: always true, without a length, and empty after its first use. */
final class Generator {

    private List<Object> items;

    Generator(List<Object> items) {
        this.items = items;
    }

    List<Object> drain() {
        List<Object> drained = items;
        items = List.of();
        return drained;
    }

    /** The first of those that are left, taken out; the others stay. */
    Object first(Object otherwise) {
        if (items.isEmpty()) {
            return otherwise;
        }
        Object first = items.getFirst();
        items = items.subList(1, items.size());
        return first;
    }
}
