package org.stepwise.inference.text.jinja;

import java.util.LinkedHashMap;
import java.util.Map;

/** The one value that a template can change: its attributes outlive the loop that sets them. */
record Namespace(Map<String, Object> attributes) {

    static Namespace of(Arguments arguments, Budget budget) {
        Namespace namespace = new Namespace(new LinkedHashMap<>());
        Functions.dictionary(arguments, budget).forEach((name, value) -> namespace.set(String.valueOf(name), value));
        return namespace;
    }

    void set(String name, Object value) {
        if (name.startsWith("_")) {
            throw new Failure("a namespace has no attribute '%s'".formatted(name));
        }
        attributes.put(name, value);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "<Namespace>";
    }
}
