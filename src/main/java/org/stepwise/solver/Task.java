package org.stepwise.solver;

import java.util.Arrays;
import java.util.Optional;

/** What may be asked for. */
public enum Task {
    SOLVE("solve"),
    SIMPLIFY("simplify"),
    FACTOR("factor"),
    EXPAND("expand"),
    DIFFERENTIATE("differentiate"),
    INTEGRATE("integrate"),
    EVALUATE("evaluate"),
    COMPLETE_SQUARE("complete-square"),
    SYSTEM("system"),
    INEQUALITY("inequality");

    private final String id;

    Task(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<Task> byId(String id) {
        return Arrays.stream(values()).filter(task -> task.id.equals(id)).findFirst();
    }
}
