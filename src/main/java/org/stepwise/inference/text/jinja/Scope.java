package org.stepwise.inference.text.jinja;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Variables; those of a loop or a macro are not seen outside. A branch of {@code if} has no scope of its own. */
final class Scope {

    private final @Nullable Scope outer;
    private final Map<String, Object> variables;

    Scope(@Nullable Scope outer) {
        this(outer, new HashMap<>());
    }

    Scope(@Nullable Scope outer, Map<String, Object> variables) {
        this.outer = outer;
        this.variables = variables;
    }

    Object get(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Object value = scope.variables.get(name);
            if (value != null) {
                return value;
            }
        }
        return Undefined.name(name);
    }

    void set(String name, Object value) {
        variables.put(name, value);
    }
}
