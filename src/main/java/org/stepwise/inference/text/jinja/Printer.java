package org.stepwise.inference.text.jinja;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes values as Python's {@code str} and {@code repr} do. */
final class Printer {

    private static final Set<Byte> INVISIBLE = Set.of(
            Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.PRIVATE_USE,
            Character.UNASSIGNED,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR,
            Character.SPACE_SEPARATOR);

    private final StringBuilder out = new StringBuilder();
    private final Budget budget;

    private Printer(Budget budget) {
        this.budget = budget;
    }

    static String text(Object value, Budget budget) {
        return switch (value) {
            case String text -> text;
            case Undefined undefined -> "";
            case Generator generator -> "<generator object>";
            default -> {
                Printer printer = new Printer(budget);
                printer.write(value, 0);
                yield printer.out.toString();
            }
        };
    }

    private void write(Object value, int depth) {
        budget.spend(1);
        if (depth > Budget.DEEPEST_VALUE) {
            throw new Failure("a value is nested too deeply");
        }
        switch (value) {
            case None none -> out.append("None");
            case Boolean flag -> out.append(flag ? "True" : "False");
            case Double number -> out.append(Numbers.text(number));
            case Number number -> out.append(number);
            case String text -> quote(text);
            case Tuple tuple -> list(tuple, "(", tuple.size() == 1 ? ",)" : ")", depth);
            case List<?> list -> list(list, "[", "]", depth);
            case Map<?, ?> map -> map(map, depth);
            case Undefined undefined -> out.append("Undefined");
            case Namespace namespace -> out.append(namespace);
            default -> out.append('<').append(Types.name(value)).append('>');
        }
    }

    private void list(List<?> list, String open, String close, int depth) {
        String before = open;
        for (Object item : list) {
            out.append(before);
            write(item, depth + 1);
            before = ", ";
        }
        out.append(list.isEmpty() ? open : "").append(close);
    }

    private void map(Map<?, ?> map, int depth) {
        String before = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(before);
            write(entry.getKey(), depth + 1);
            out.append(": ");
            write(entry.getValue(), depth + 1);
            before = ", ";
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private void quote(String text) {
        budget.spend(text.length());
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        out.append(quote);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c == quote) {
                        out.append('\\').append(quote);
                    } else if (c != ' ' && INVISIBLE.contains((byte) Character.getType(c))) {
                        out.append((c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x").formatted(c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        out.append(quote);
    }
}
