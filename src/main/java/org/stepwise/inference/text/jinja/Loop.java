package org.stepwise.inference.text.jinja;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variable {@code loop}. */
final class Loop implements Function {

    private final List<Object> items;
    private final int depth;
    private final @Nullable Function recursion;
    private int at;
    private @Nullable Object lastSeen;

    Loop(List<Object> items, int depth, @Nullable Function recursion) {
        this.items = items;
        this.depth = depth;
        this.recursion = recursion;
    }

    void at(int index) {
        at = index;
    }

    @Nullable
    Object attribute(String name) {
        return switch (name) {
            case "index" -> at + 1L;
            case "index0" -> (long) at;
            case "revindex" -> (long) items.size() - at;
            case "revindex0" -> items.size() - at - 1L;
            case "first" -> at == 0;
            case "last" -> at == items.size() - 1;
            case "length" -> (long) items.size();
            case "depth" -> depth + 1L;
            case "depth0" -> (long) depth;
            case "previtem" -> at == 0 ? new Undefined("there is no previous item") : items.get(at - 1);
            case "nextitem" -> at == items.size() - 1 ? new Undefined("there is no next item") : items.get(at + 1);
            case "cycle" -> (Function) (given, budget) -> cycle(given.positional());
            case "changed" -> (Function) (given, budget) -> changed(new Tuple(given.positional()), budget);
            default -> null;
        };
    }

    private Object cycle(List<Object> values) {
        if (values.isEmpty()) {
            throw new Failure("there is nothing to cycle through");
        }
        return values.get(at % values.size());
    }

    private boolean changed(Object values, Budget budget) {
        boolean changed = lastSeen == null || !Values.equal(lastSeen, values, budget);
        lastSeen = values;
        return changed;
    }

    @Override
    public Object call(Arguments arguments, Budget budget) {
        if (recursion == null) {
            throw new Failure("the loop is not recursive");
        }
        return recursion.call(arguments, budget);
    }
}
