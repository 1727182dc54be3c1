package org.stepwise.cas.syntax;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.shared.Message;

/** Reads what people type: plain writing and LaTeX, freely mixed. */
public final class Syntax {

    public static final int LONGEST_TEXT = 2_000;
    public static final int LARGEST_TREE = 500;
    static final int DEEPEST_TREE = 40;
    private static final int MOST_SUGGESTIONS = 2;

    private Syntax() {}

    public static Reading read(String text) {
        return read(text, ReadOptions.defaults());
    }

    /** Never throws, and answers at once whatever the text is. */
    public static Reading read(String text, ReadOptions options) {
        if (text.length() > LONGEST_TEXT) {
            return new Reading.Unreadable(
                    new Span(0, text.length()), Message.of("cas.too-long", Integer.toString(LONGEST_TEXT)), List.of());
        }
        int turning = Typed.turning(text);
        if (turning >= 0) {
            return new Reading.Unreadable(
                    new Span(turning, turning + 1), Message.of("cas.unknown-sign", "?"), List.of());
        }
        try {
            return new Reading.Read(expr(text, options));
        } catch (Slip slip) {
            return new Reading.Unreadable(slip.where, slip.problem, readable(slip.repairs, text, options));
        }
    }

    /** Reads an author's text, which is expected to be right. */
    public static Expr parse(String text) {
        return parse(text, ReadOptions.defaults());
    }

    public static Expr parse(String text, ReadOptions options) {
        return switch (read(text, options)) {
            case Reading.Read(Expr expr) -> expr;
            case Reading.Unreadable unreadable -> throw new UnreadableException(text, unreadable);
        };
    }

    private static Expr expr(String text, ReadOptions options) {
        Lexer lexer = new Lexer(new Typed(text), options);
        List<Token> tokens = new Fences(text, lexer.tokens()).paired();
        Expr expr = new Parser(new Cursor(text, tokens), options, lexer.latex()).text();
        if (Trees.size(expr) > LARGEST_TREE) {
            throw new Slip(new Span(0, text.length()), "too-large", Integer.toString(LARGEST_TREE));
        }
        if (Trees.depth(expr) > DEEPEST_TREE) {
            throw new Slip(new Span(0, text.length()), "too-deep", Integer.toString(DEEPEST_TREE));
        }
        return expr;
    }

    private static List<String> readable(List<String> repairs, String text, ReadOptions options) {
        List<String> readable = new ArrayList<>();
        for (String repair : repairs) {
            if (readable.size() < MOST_SUGGESTIONS
                    && repair.length() <= LONGEST_TEXT
                    && !repair.equals(text)
                    && !readable.contains(repair)
                    && parses(repair, options)) {
                readable.add(repair);
            }
        }
        return readable;
    }

    private static boolean parses(String text, ReadOptions options) {
        try {
            expr(text, options);
            return true;
        } catch (Slip slip) {
            return false;
        }
    }
}
