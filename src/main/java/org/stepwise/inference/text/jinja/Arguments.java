package org.stepwise.inference.text.jinja;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that a call gives, by their place and by their name. */
record Arguments(List<Object> positional, Map<String, Object> named) {

    static final Arguments NONE = new Arguments(List.of(), Map.of());

    static Arguments of(Object... positional) {
        return new Arguments(List.of(positional), Map.of());
    }

    /** No more than these may be given. */
    Arguments only(String... parameters) {
        if (positional.size() > parameters.length) {
            throw new Failure("%d arguments are too many".formatted(positional.size()));
        }
        for (String name : named.keySet()) {
            if (!List.of(parameters).contains(name)) {
                throw new Failure("the argument '%s' is not known".formatted(name));
            }
        }
        return this;
    }

    @Nullable
    Object find(int place, String name) {
        return place < positional.size() ? positional.get(place) : named.get(name);
    }

    Object get(int place, String name, Object otherwise) {
        Object value = find(place, name);
        return value == null ? otherwise : value;
    }

    Object get(int place, String name) {
        Object value = find(place, name);
        if (value == null) {
            throw new Failure("the argument '%s' is missing".formatted(name));
        }
        return value;
    }

    String text(int place, String name, String otherwise) {
        return Texts.require(get(place, name, otherwise));
    }

    long integer(int place, String name, long otherwise) {
        return Numbers.requireInteger(get(place, name, otherwise));
    }

    boolean flag(int place, String name) {
        return Values.truth(get(place, name, false));
    }

    /** Those behind the first ones. */
    Arguments from(int first) {
        return new Arguments(positional.subList(Math.min(first, positional.size()), positional.size()), named);
    }
}
