package org.stepwise.inference.text.jinja;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.inference.text.jinja.Token.Kind;

/**
 * Cuts a template into text and tags, with Jinja's {@code trim_blocks} and {@code lstrip_blocks}: a block or a comment
 * swallows the blanks before it in its line and the line end behind it.
 */
final class Lexer {

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int counted;
    private boolean lineStart = true;

    private Lexer(String source) {
        this.source = source;
    }

    static List<Token> tokens(String template) {
        String source = template.replace("\r\n", "\n").replace('\r', '\n');
        Lexer lexer = new Lexer(source.endsWith("\n") ? source.substring(0, source.length() - 1) : source);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < source.length()) {
            int tag = nextTag();
            if (tag < 0) {
                text(source.substring(at));
                at = source.length();
            } else {
                tag(tag);
            }
        }
        add(Kind.END, "");
    }

    private int nextTag() {
        for (int tag = source.indexOf('{', at); tag >= 0; tag = source.indexOf('{', tag + 1)) {
            if (tag + 1 < source.length() && "{%#".indexOf(source.charAt(tag + 1)) >= 0) {
                return tag;
            }
        }
        return -1;
    }

    private void tag(int tag) {
        char type = source.charAt(tag + 1);
        char sign = tag + 2 < source.length() ? source.charAt(tag + 2) : ' ';
        text(before(source.substring(at, tag), sign, type != '{'));
        at = tag + (sign == '-' || sign == '+' ? 3 : 2);
        switch (type) {
            case '#' -> comment();
            case '{' -> inside(Kind.PRINT_BEGIN, Kind.PRINT_END, "}}");
            default -> {
                RawBlock raw = RawBlock.at(source, at);
                if (raw == null) {
                    inside(Kind.BLOCK_BEGIN, Kind.BLOCK_END, "%}");
                } else {
                    lineStart = source.charAt(raw.begin() - 1) == '\n';
                    text(before(source.substring(raw.begin(), raw.end()), raw.sign(), true));
                    at = raw.close();
                    close("%}");
                }
            }
        }
    }

    /** The text before a tag, less what the tag swallows of it. */
    private String before(String text, char sign, boolean block) {
        if (sign == '-') {
            return Chars.stripEnd(text);
        }
        int start = text.lastIndexOf('\n') + 1;
        boolean strip = block && sign != '+' && (start > 0 || lineStart);
        return strip && Chars.isBlank(text.substring(start)) ? text.substring(0, start) : text;
    }

    private void comment() {
        if (at == source.length()) {
            return; // nothing follows that could be a comment, and jinja2 takes it so, too
        }
        int end = source.indexOf("#}", at);
        if (end < 0) {
            throw new TemplateException(line(), "a comment has no end");
        }
        boolean signed = end > at && (source.charAt(end - 1) == '-' || source.charAt(end - 1) == '+');
        at = signed ? end - 1 : end;
        close("#}");
    }

    private void inside(Kind begin, Kind end, String delimiter) {
        add(begin, "");
        TagLexer tag = new TagLexer(source, at, delimiter, line());
        at = tag.run(tokens);
        add(end, "");
        close(delimiter);
    }

    /** Steps over the end of a tag, which is here, and over the white space that belongs to it. */
    private void close(String delimiter) {
        boolean strip = source.charAt(at) == '-';
        boolean keep = source.charAt(at) == '+';
        at += delimiter.length() + (strip || keep ? 1 : 0);
        if (strip) {
            while (at < source.length() && Chars.isSpace(source.charAt(at))) {
                at++;
            }
        } else if (!keep && !delimiter.equals("}}") && at < source.length() && source.charAt(at) == '\n') {
            at++;
        }
        lineStart = source.charAt(at - 1) == '\n';
    }

    private void text(String text) {
        if (!text.isEmpty()) {
            add(Kind.TEXT, text);
        }
    }

    private void add(Kind kind, String text) {
        tokens.add(new Token(kind, text, line()));
    }

    private int line() {
        for (; counted < at; counted++) {
            if (source.charAt(counted) == '\n') {
                line++;
            }
        }
        return line;
    }
}
