package org.stepwise.cas.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Span;
import org.stepwise.shared.Message;

/** Cuts a text into tokens; plain typing, LaTeX and the signs of Unicode give the same ones. */
final class Lexer {

    static final int LONGEST_NUMBER = 60;

    private final Typed typed;
    private final String text;
    private final ReadOptions options;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int depth;
    private boolean spaced;
    private boolean latex;

    Lexer(Typed typed, ReadOptions options) {
        this.typed = typed;
        this.text = typed.text();
        this.options = options;
    }

    List<Token> tokens() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                add(Kind.COMMA, "\n", 1);
                spaced = true;
            } else if (isSpace(c) || c == '$' || c == '~') {
                skip(1);
            } else if (isDigit(c) || c == '.' && isDigit(peek(1))) {
                new NumberLexer(this, text, options).run();
            } else if (isLetter(c)) {
                new WordLexer(this, text, options).run();
            } else if (c == '\\') {
                latex |= typed.original().charAt(typed.origin(at)) == '\\' && !withoutSet();
                new LatexLexer(this, text, options).command();
            } else {
                new MarkLexer(this, text).run();
            }
        }
        add(Kind.END, "", 0);
        return tokens;
    }

    /** Whether a command of LaTeX was met, so that braces group. */
    boolean latex() {
        return latex;
    }

    int at() {
        return at;
    }

    int depth() {
        return depth;
    }

    /** Whether a brace of a set is open. */
    boolean inBraces() {
        int open = 0;
        for (Token token : tokens) {
            open += switch (token.kind()) {
                case BRACE, SET -> 1;
                case BRACE_END, SET_END -> -1;
                default -> 0;
            };
        }
        return open > 0;
    }

    Token last() {
        return tokens.isEmpty() ? new Token(Kind.COMMA, "\n", Span.NONE, false) : tokens.getLast();
    }

    void add(Kind kind, String meaning, int length) {
        Token token = new Token(kind, meaning, span(length), spaced);
        depth += token.opens() ? 1 : token.closes() ? -1 : 0;
        tokens.add(token);
        at += length;
        spaced = false;
    }

    /** A variable, with what is written below it. */
    void name(String name, int length) {
        String below = new Subscript(this, text, at + length).text();
        add(Kind.NAME, below.isEmpty() ? name : name + "_" + below, length + Subscript.length(text, at + length));
    }

    void skip(int length) {
        at += length;
        spaced = true;
    }

    /** Passes over what changes nothing, as the size of a bracket. */
    void pass(int length) {
        at += length;
    }

    Span span(int length) {
        return new Span(typed.origin(at), typed.origin(Math.min(text.length(), at + length)));
    }

    Slip slip(int length, String key, String... arguments) {
        return new Slip(span(length), key, arguments);
    }

    Slip slip(int length, String key, String argument, List<String> repairs) {
        return new Slip(span(length), Message.of("cas." + key, argument), repairs);
    }

    /** The text with these characters from here on replaced. */
    String repaired(int length, String replacement) {
        Span span = span(length);
        return typed.original().substring(0, span.start())
                + replacement
                + typed.original().substring(span.end());
    }

    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    /** Whether the backslash here takes a set away: R \ {1}, R\{1}. */
    boolean withoutSet() {
        if (!last().ends()) {
            return false;
        }
        int next = at + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        if (next == text.length()) {
            return false;
        }
        char opening = text.charAt(next);
        if (opening == '{') {
            return next > at + 1 || closesPlainly(next + 1);
        }
        boolean reals = last().is(Kind.NAME, "R") || last().is(Kind.CONSTANT, Constant.REALS.name());
        boolean set = reals || last().kind() != Kind.NAME && last().kind() != Kind.NUMBER;
        // Right after ℝ, \( and \[ begin no formula: an interval is taken away.
        boolean apart = next > at + 1 || reals && (opening == '[' || opening == '(');
        return apart && set && (opening == '[' || opening == '(' || opening == ']' || text.startsWith("\\{", next));
    }

    /** Whether the brace opened before this place is closed by one without a backslash. */
    private boolean closesPlainly(int from) {
        int open = 0;
        for (int k = from; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == '\\') {
                if (k + 1 < text.length() && text.charAt(k + 1) == '}' && open == 0) {
                    return false;
                }
                k++;
            } else if (c == '{') {
                open++;
            } else if (c == '}' && --open < 0) {
                return true;
            }
        }
        return false;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
