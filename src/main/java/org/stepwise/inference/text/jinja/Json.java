package org.stepwise.inference.text.jinja;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The filter {@code tojson} of Hugging Face: Python's {@code json.dumps}, by default with all letters as they are. */
final class Json {

    private final StringBuilder out = new StringBuilder();
    private final Budget budget;
    private final boolean ascii;
    private final boolean sorted;
    private final String indent;
    private final boolean lines;
    private final String comma;
    private final String colon;

    private Json(Arguments arguments, Budget budget) {
        this.budget = budget;
        arguments.only("ensure_ascii", "indent", "separators", "sort_keys");
        ascii = arguments.flag(0, "ensure_ascii");
        Object step = arguments.get(1, "indent", None.NONE);
        lines = !(step instanceof None);
        indent = step instanceof String text
                ? text
                : lines ? Texts.repeat(" ", Numbers.requireInteger(step), budget) : "";
        if (arguments.get(2, "separators", None.NONE) instanceof List<?> separators && separators.size() == 2) {
            comma = Texts.require(separators.getFirst());
            colon = Texts.require(separators.getLast());
        } else {
            comma = lines ? "," : ", ";
            colon = ": ";
        }
        sorted = arguments.flag(3, "sort_keys");
    }

    static String text(Object value, Arguments arguments, Budget budget) {
        Json json = new Json(arguments, budget);
        json.write(value, 0);
        return json.out.toString();
    }

    private void write(Object value, int depth) {
        budget.spend(1);
        if (depth > Budget.DEEPEST_VALUE) {
            throw new Failure("a value is nested too deeply");
        }
        switch (value) {
            case String text -> string(text);
            case List<?> list -> list(list, depth);
            case Map<?, ?> map -> map(map, depth);
            default -> out.append(scalar(value));
        }
    }

    private static String scalar(Object value) {
        return switch (value) {
            case None none -> "null";
            case Boolean flag -> flag.toString();
            case Double number when number.isNaN() -> "NaN";
            case Double number when number.isInfinite() -> number > 0 ? "Infinity" : "-Infinity";
            case Double number -> Numbers.text(number);
            case Number number -> number.toString();
            case Undefined undefined -> throw undefined.failure();
            default -> throw new Failure("%s cannot be written as JSON".formatted(Types.name(value)));
        };
    }

    private void list(List<?> list, int depth) {
        String before = "[";
        for (Object item : list) {
            out.append(before);
            line(depth + 1);
            write(item, depth + 1);
            before = comma;
        }
        close(list.isEmpty() ? "[]" : "]", list.isEmpty(), depth);
    }

    private void map(Map<?, ?> map, int depth) {
        Map<?, ?> entries = map;
        if (sorted) {
            Map<Object, Object> inOrder = new TreeMap<>((left, right) -> Values.compare(left, right, budget));
            inOrder.putAll(map);
            entries = inOrder;
        }
        String before = "{";
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            out.append(before);
            line(depth + 1);
            string(entry.getKey() instanceof String key ? key : scalar(entry.getKey()));
            out.append(colon);
            write(entry.getValue(), depth + 1);
            before = comma;
        }
        close(map.isEmpty() ? "{}" : "}", map.isEmpty(), depth);
    }

    private void close(String bracket, boolean empty, int depth) {
        if (!empty) {
            line(depth);
        }
        out.append(bracket);
    }

    private void line(int depth) {
        if (lines) {
            out.append('\n').append(Texts.repeat(indent, depth, budget));
        }
    }

    private void string(String text) {
        budget.spend(text.length());
        out.append('"');
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\f' -> out.append("\\f");
                case '\b' -> out.append("\\b");
                default -> {
                    if (c < ' ' || ascii && c > '~') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
