package org.stepwise.typeset.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.typeset.math.UnsetFormula.Why;

/** Reads LaTeX as KaTeX does on the screen: signs, scripts, groups; {@link TexCommands} knows the commands. */
final class TexReader {

    private static final int DEEPEST = 60;
    private static final int LONGEST = 6_000;
    private static final Set<String> ENDS = Set.of("\\\\", "\\cr", "\\right", "\\middle", "\\end");

    private final TexCursor cursor;
    private final TexCommands commands;
    private final boolean display;
    private int depth;

    private TexReader(String text, boolean display) {
        this.display = display;
        this.cursor = new TexCursor(text);
        this.commands = new TexCommands(this);
    }

    /** @param display on a line of its own */
    static Tex read(String latex, boolean display) throws UnsetFormula {
        if (latex.length() > LONGEST) {
            throw new UnsetFormula(Why.LONG);
        }
        TexReader reader = new TexReader(latex, display);
        List<List<Tex>> rows = new TexTables(reader).rows();
        if (!reader.cursor.atEnd()) {
            throw new UnsetFormula(Why.BEGINNING, reader.cursor.next());
        }
        if (rows.stream().anyMatch(row -> row.size() > 1)) {
            throw new UnsetFormula(Why.COLUMN);
        }
        return rows.size() == 1 ? rows.getFirst().getFirst() : new Tex.Table("", rows, "rl", false, true, "");
    }

    /** As far as what ends a row: a closing brace, the end of a cell, a closing command. */
    Tex.Row row() throws UnsetFormula {
        return row('\0');
    }

    private Tex.Row row(char stop) throws UnsetFormula {
        List<Tex> items = new ArrayList<>();
        while (!atEnd(stop)) {
            items.add(scripted(item()));
            cursor.blanks();
        }
        return new Tex.Row(items);
    }

    private boolean atEnd(char stop) {
        cursor.blanks();
        char next = cursor.peek();
        return next == '\0'
                || next == '}'
                || next == '&'
                || next == stop
                || next == '\\' && ENDS.contains(cursor.name());
    }

    private Tex item() throws UnsetFormula {
        if (++depth > DEEPEST) {
            throw new UnsetFormula(Why.DEEP);
        }
        Tex item = oneItem();
        depth--;
        return item;
    }

    private Tex oneItem() throws UnsetFormula {
        char next = cursor.peek();
        if (next == '\\') {
            return commands.read(cursor.command());
        }
        if (next == '{') {
            return group();
        }
        if (next == '^' || next == '_' || next == '\'') {
            return new Tex.Row(List.of());
        }
        if (next >= '0' && next <= '9') {
            return new Tex.Sign(cursor.number(), Face.ROMAN, Kind.ORDINARY);
        }
        int sign = cursor.take();
        if (sign == '%') {
            throw new UnsetFormula(Why.COMMENT);
        }
        if (sign == '#' || sign == '$') {
            throw new UnsetFormula(Why.SIGN, Character.toString(sign));
        }
        return sign == '~' ? new Tex.Space(1 / 3.) : Signs.key(sign);
    }

    private Tex scripted(Tex base) throws UnsetFormula {
        Tex above = null;
        Tex below = null;
        Boolean limits = null;
        while (true) {
            cursor.blanks();
            char next = cursor.peek();
            if (next == '^' && above == null) {
                cursor.pass();
                above = argument();
            } else if (next == '_' && below == null) {
                cursor.pass();
                below = argument();
            } else if (next == '\'' && above == null) {
                above = primes();
            } else if (next == '\'') {
                throw new UnsetFormula(Why.TWICE);
            } else if (next == '^' || next == '_') {
                throw new UnsetFormula(Why.TWICE);
            } else if (cursor.name().equals("\\limits") || cursor.name().equals("\\nolimits")) {
                limits = cursor.command().equals("limits");
            } else {
                return above == null && below == null ? base : new Tex.Scripts(base, above, below, limits);
            }
        }
    }

    private Tex primes() throws UnsetFormula {
        List<Tex> items = new ArrayList<>();
        while (cursor.peek() == '\'') {
            cursor.pass();
            items.add(new Tex.Sign("′", Face.ROMAN, Kind.ORDINARY));
        }
        if (cursor.peek() == '^') {
            cursor.pass();
            items.add(argument());
        }
        return new Tex.Row(items);
    }

    /** A group, or the one sign that follows. */
    Tex argument() throws UnsetFormula {
        cursor.blanks();
        char next = cursor.peek();
        if (next == '\0' || next == '}' || next == '&') {
            throw new UnsetFormula(Why.ARGUMENT);
        }
        if (next >= '0' && next <= '9') {
            cursor.pass();
            return new Tex.Sign(String.valueOf(next), Face.ROMAN, Kind.ORDINARY);
        }
        if (KatexNames.needsBraces(cursor.name())) {
            throw new UnsetFormula(Why.BRACES, cursor.name());
        }
        return item();
    }

    private Tex group() throws UnsetFormula {
        cursor.pass();
        Tex.Row inside = row();
        cursor.expect('}');
        return inside.items().size() == 1 && inside.items().getFirst().kind() == Kind.ORDINARY
                ? inside.items().getFirst()
                : inside;
    }

    /** Between square brackets, if there are some. */
    @Nullable
    Tex option() throws UnsetFormula {
        cursor.blanks();
        if (cursor.peek() != '[') {
            return null;
        }
        cursor.pass();
        Tex inside = row(']');
        cursor.expect(']');
        return inside;
    }

    /** The sign of a bracket, drawn or not. */
    String fence() throws UnsetFormula {
        cursor.blanks();
        String written = cursor.peek() == '\\' ? "\\" + cursor.command() : String.valueOf(cursor.peek());
        if (!written.startsWith("\\")) {
            cursor.pass();
        }
        String sign = Signs.fence(written);
        if (sign == null) {
            throw new UnsetFormula(Why.FENCE, written);
        }
        return sign;
    }

    String words() throws UnsetFormula {
        return cursor.words();
    }

    boolean display() {
        return display;
    }

    boolean takes(String what) {
        return cursor.takes(what);
    }
}
