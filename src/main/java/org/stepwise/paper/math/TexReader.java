package org.stepwise.paper.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads LaTeX as KaTeX does on the screen: signs, scripts, groups; {@link TexCommands} knows the commands. */
final class TexReader {

    private static final int DEEPEST = 60;
    private static final int LONGEST = 20_000;
    private static final Set<String> ENDS = Set.of("\\\\", "\\cr", "\\right", "\\middle", "\\end");

    private final String text;
    private final TexCommands commands;
    private int at;
    private int depth;

    private TexReader(String text) {
        this.text = text;
        this.commands = new TexCommands(this);
    }

    static Tex read(String latex) throws UnsetFormula {
        if (latex.length() > LONGEST) {
            throw new UnsetFormula("too long");
        }
        TexReader reader = new TexReader(latex);
        List<List<Tex>> rows = new TexTables(reader).rows();
        if (reader.at < latex.length()) {
            throw new UnsetFormula("'" + latex.charAt(reader.at) + "' has no beginning");
        }
        return rows.size() == 1 && rows.getFirst().size() == 1
                ? rows.getFirst().getFirst()
                : new Tex.Table("", rows, "rl", false, true, "");
    }

    /** As far as what ends a row: a closing brace, the end of a cell, a closing command. */
    Tex.Row row() throws UnsetFormula {
        return row('\0');
    }

    private Tex.Row row(char stop) throws UnsetFormula {
        List<Tex> items = new ArrayList<>();
        while (!atEnd(stop)) {
            items.add(scripted(item()));
            blanks();
        }
        return new Tex.Row(items);
    }

    private boolean atEnd(char stop) {
        blanks();
        char next = peek();
        return next == '\0' || next == '}' || next == '&' || next == stop || next == '\\' && ENDS.contains(name(at));
    }

    private Tex item() throws UnsetFormula {
        if (++depth > DEEPEST) {
            throw new UnsetFormula("nested too deeply");
        }
        Tex item = oneItem();
        depth--;
        return item;
    }

    private Tex oneItem() throws UnsetFormula {
        char next = peek();
        if (next == '\\') {
            return commands.read(command());
        }
        if (next == '{') {
            return group();
        }
        if (next == '^' || next == '_' || next == '\'') {
            return new Tex.Row(List.of());
        }
        if (next >= '0' && next <= '9') {
            return new Tex.Sign(number(), Face.ROMAN, Kind.ORDINARY);
        }
        int sign = text.codePointAt(at);
        at += Character.charCount(sign);
        return sign == '~' ? new Tex.Space(1 / 3.) : Signs.key(sign);
    }

    private String number() {
        int start = at;
        while (Character.isDigit(peek())
                || peek() == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
            at++;
        }
        return text.substring(start, at);
    }

    private Tex scripted(Tex base) throws UnsetFormula {
        Tex above = null;
        Tex below = null;
        Boolean limits = null;
        while (true) {
            blanks();
            char next = peek();
            if (next == '^' && above == null) {
                at++;
                above = argument();
            } else if (next == '_' && below == null) {
                at++;
                below = argument();
            } else if (next == '\'' && above == null) {
                above = primes();
            } else if (next == '^' || next == '_') {
                throw new UnsetFormula("two powers or two indices");
            } else if (name(at).equals("\\limits") || name(at).equals("\\nolimits")) {
                limits = command().equals("limits");
            } else {
                return above == null && below == null ? base : new Tex.Scripts(base, above, below, limits);
            }
        }
    }

    private Tex primes() throws UnsetFormula {
        List<Tex> items = new ArrayList<>();
        while (peek() == '\'') {
            at++;
            items.add(new Tex.Sign("′", Face.ROMAN, Kind.ORDINARY));
        }
        if (peek() == '^') {
            at++;
            items.add(argument());
        }
        return new Tex.Row(items);
    }

    /** A group, or the one sign that follows. */
    Tex argument() throws UnsetFormula {
        blanks();
        char next = peek();
        if (next == '\0' || next == '}' || next == '&') {
            throw new UnsetFormula("something is missing at the end");
        }
        if (next >= '0' && next <= '9') {
            at++;
            return new Tex.Sign(String.valueOf(next), Face.ROMAN, Kind.ORDINARY);
        }
        return item();
    }

    private Tex group() throws UnsetFormula {
        at++;
        Tex.Row inside = row();
        expect('}');
        return inside.items().size() == 1 && inside.items().getFirst().kind() == Kind.ORDINARY
                ? inside.items().getFirst()
                : inside;
    }

    /** Between square brackets, if there are some. */
    @Nullable
    Tex option() throws UnsetFormula {
        blanks();
        if (peek() != '[') {
            return null;
        }
        at++;
        Tex inside = row(']');
        expect(']');
        return inside;
    }

    /** Between braces, as it is written. */
    String words() throws UnsetFormula {
        blanks();
        if (peek() != '{') {
            int start = at;
            at = Math.min(text.length(), at + 1);
            return text.substring(start, at);
        }
        int start = ++at;
        int open = 1;
        while (at < text.length()) {
            char sign = text.charAt(at);
            open += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            if (open == 0) {
                return text.substring(start, at++);
            }
            at += sign == '\\' ? 2 : 1;
        }
        throw new UnsetFormula("a brace is not closed");
    }

    /** The sign of a bracket, drawn or not. */
    String fence() throws UnsetFormula {
        blanks();
        String written = peek() == '\\' ? "\\" + command() : String.valueOf(peek());
        if (!written.startsWith("\\")) {
            at++;
        }
        String sign = Signs.fence(written);
        if (sign == null) {
            throw new UnsetFormula(written + " is no bracket");
        }
        return sign;
    }

    void expect(char sign) throws UnsetFormula {
        blanks();
        if (peek() != sign) {
            throw new UnsetFormula("'" + sign + "' is missing");
        }
        at++;
    }

    /** Whether this comes next, and then goes past it. */
    boolean takes(String what) {
        blanks();
        boolean found = what.startsWith("\\") ? name(at).equals(what) : text.startsWith(what, at);
        at += found ? what.length() : 0;
        return found;
    }

    private String command() {
        String name = name(at);
        at += name.length();
        return name.substring(1);
    }

    /** With its backslash; empty where no command stands. */
    private String name(int from) {
        if (from >= text.length() || text.charAt(from) != '\\') {
            return "";
        }
        int end = from + 1;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end == from + 1 ? Math.min(text.length(), end + 1) : end);
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
