package org.stepwise.inference.text.jinja;

/** The escapes of a string literal, which are those of Python; one that Python does not know stays as it is. */
final class StringLiteral {

    private final String raw;
    private final int line;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private StringLiteral(String raw, int line) {
        this.raw = raw;
        this.line = line;
    }

    static String unescape(String raw, int line) {
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        StringLiteral literal = new StringLiteral(raw, line);
        while (literal.at < raw.length()) {
            char next = raw.charAt(literal.at++);
            if (next == '\\') {
                literal.escape(raw.charAt(literal.at++));
            } else {
                literal.text.append(next);
            }
        }
        return literal.text.toString();
    }

    private void escape(char kind) {
        switch (kind) {
            case '\n' -> {}
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'a' -> text.append('\u0007');
            case 'v' -> text.append('\u000b');
            case '\\', '\'', '"' -> text.append(kind);
            case 'x' -> hexadecimal(2);
            case 'u' -> hexadecimal(4);
            case 'U' -> hexadecimal(8);
            case 'N' -> throw new TemplateException(line, "the escape \\N is not supported");
            default -> {
                if (kind >= '0' && kind <= '7') {
                    octal(kind - '0');
                } else {
                    text.append('\\').append(kind);
                }
            }
        }
    }

    private void hexadecimal(int digits) {
        int end = at + digits;
        try {
            text.appendCodePoint(Integer.parseUnsignedInt(raw, at, end, 16));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new TemplateException(line, "a string has a damaged escape");
        }
        at = end;
    }

    private void octal(int first) {
        int value = first;
        for (int more = 0; more < 2 && at < raw.length() && raw.charAt(at) >= '0' && raw.charAt(at) <= '7'; more++) {
            value = value * 8 + raw.charAt(at++) - '0';
        }
        text.append((char) value);
    }
}
