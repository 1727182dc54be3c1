package org.stepwise.authoring.exchange.draft;

import java.util.List;

/** Lines of YAML, two blanks a level. */
final class YamlText {

    private static final String PLAIN = "[a-z][a-z0-9.-]*";
    private static final List<String> WORDS = List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final StringBuilder out = new StringBuilder();

    void line(int level, String text) {
        out.append("  ".repeat(level)).append(text).append('\n');
    }

    /** A field; several lines become a block. */
    void field(int level, String name, String value) {
        if (isBlock(value)) {
            line(level, name + ": |-");
            value.lines()
                    .forEach(row -> out.append(row.isEmpty() ? "" : "  ".repeat(level + 1) + row)
                            .append('\n'));
        } else {
            line(level, name + ": " + quoted(value));
        }
    }

    static String quoted(String value) {
        if (value.matches(PLAIN) && !WORDS.contains(value)) {
            return value;
        }
        if (value.chars().noneMatch(letter -> letter < ' ' || isOdd(letter))) {
            return "'" + value.replace("'", "''") + "'";
        }
        StringBuilder quoted = new StringBuilder("\"");
        value.chars().forEach(letter -> quoted.append(escaped((char) letter)));
        return quoted.append('"').toString();
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> letter < ' ' || isOdd(letter) ? "\\u%04x".formatted((int) letter) : String.valueOf(letter);
        };
    }

    /** Letters that YAML does not take as they are. */
    private static boolean isOdd(int letter) {
        return letter >= 0x7F && letter < 0xA0
                || letter == 0x2028
                || letter == 0x2029
                || letter == 0xFEFF
                || letter >= 0xFFFE;
    }

    private static boolean isBlock(String value) {
        return value.contains("\n")
                && !value.startsWith(" ")
                && !value.startsWith("\n")
                && !value.endsWith("\n")
                && value.chars().noneMatch(letter -> letter < ' ' && letter != '\n' || isOdd(letter));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
