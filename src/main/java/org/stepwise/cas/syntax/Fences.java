package org.stepwise.cas.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.syntax.Token.Kind;

/**
 * Says of every bar and square bracket whether it opens or closes, of every end of a line whether it separates, and of
 * every environment what it is.
 */
final class Fences {

    /** The brace of a box round an answer. */
    static final String BOX = "box";

    private final String text;
    private final List<Token> tokens;
    private final Deque<Group> groups = new ArrayDeque<>();

    /** What stands between two brackets. */
    private static final class Group {
        final int open;
        final List<Integer> bars = new ArrayList<>();
        final List<Integer> separators = new ArrayList<>();

        Group(int open) {
            this.open = open;
        }
    }

    Fences(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = new ArrayList<>(new Gaps(text, tokens).separated());
    }

    List<Token> paired() {
        lines();
        groups.push(new Group(-1));
        for (int k = 0; k < tokens.size(); k++) {
            walk(k);
        }
        boxes();
        tokens.removeIf(token -> token.is(Kind.CELL, Rows.ALIGNED));
        return tokens;
    }

    /** The end of a line separates where one thing has ended and another begins, outside of all brackets. */
    private void lines() {
        List<Token> kept = new ArrayList<>();
        int depth = 0;
        for (int k = 0; k < tokens.size(); k++) {
            Token token = tokens.get(k);
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            boolean line = token.is(Kind.COMMA, "\n");
            boolean useless = line
                    && (depth > 0
                            || kept.isEmpty()
                            || !kept.getLast().ends()
                            || !tokens.get(k + 1).starts() && !tokens.get(k + 1).is(Kind.MARK, "|"));
            Token next = k + 1 < tokens.size() ? tokens.get(k + 1) : token;
            boolean trailing = token.kind() == Kind.COMMA
                    && !kept.isEmpty()
                    && kept.getLast().ends()
                    && (next.kind() == Kind.END
                            || next.kind() == Kind.ROW
                            || next.kind() == Kind.FINISH
                            || next.is(Kind.COMMA, "\n"));
            if (!useless && !trailing || trailing && next.is(Kind.COMMA, "\n") && keepsLine(k + 1)) {
                kept.add(token);
            }
        }
        tokens.clear();
        tokens.addAll(kept);
    }

    /** Whether a comma before the end of a line is the separator itself. */
    private boolean keepsLine(int line) {
        int next = line;
        while (tokens.get(next).is(Kind.COMMA, "\n")) {
            next++;
        }
        return tokens.get(next).starts();
    }

    private void walk(int k) {
        Token token = tokens.get(k);
        if (token.is(Kind.CLOSE, "]") && turnedOpening(k)) {
            tokens.set(k, token.as(Kind.OPEN, "]"));
        } else if (token.is(Kind.OPEN, "[") && turnedClosing(k)) {
            tokens.set(k, token.as(Kind.CLOSE, "["));
        }
        token = tokens.get(k);
        if (token.opens()) {
            groups.push(new Group(k));
        } else if (token.closes() || token.kind() == Kind.END) {
            Group group = groups.size() > 1 || token.kind() == Kind.END ? groups.pop() : null;
            if (group != null) {
                end(group, k);
            }
        } else if (token.is(Kind.MARK, "|")) {
            groups.element().bars.add(k);
        } else if (token.kind() == Kind.COMMA) {
            groups.element().separators.add(k);
        }
    }

    private Token at(int k) {
        return k < 0 ? new Token(Kind.COMMA, "\n", tokens.getFirst().span(), false) : tokens.get(k);
    }

    private @Nullable Token opening() {
        Group group = groups.element();
        return group.open < 0 ? null : tokens.get(group.open);
    }

    private boolean turnedOpening(int k) {
        Token before = at(k - 1);
        return !before.ends()
                && before.kind() != Kind.OPEN
                && !before.is(Kind.MARK, "|")
                && tokens.get(k + 1).starts();
    }

    private boolean turnedClosing(int k) {
        Token open = opening();
        return open != null
                && open.kind() == Kind.OPEN
                && groups.element().separators.size() == 1
                && at(k - 1).ends()
                && switch (tokens.get(k + 1).kind()) {
                    case END, WORD, SIGN, COMMA, CLOSE, BRACE_END, SET_END -> true;
                    default -> false;
                };
    }

    private void end(Group group, int close) {
        Token open = group.open < 0 ? null : tokens.get(group.open);
        if (open != null && open.kind() == Kind.BEGIN) {
            new Rows(tokens).settle(group.open, close);
        }
        boolean braces = open != null && (open.kind() == Kind.BRACE || open.kind() == Kind.SET);
        int count = group.bars.size();
        if (count % 2 == 1 && braces) {
            throw new Slip(tokens.get(group.bars.getFirst()).span(), "set-builder");
        }
        if (count == 1 && open != null && open.is(Kind.OPEN, "(") && group.separators.isEmpty()) {
            Token bar = tokens.get(group.bars.getFirst());
            tokens.set(group.bars.getFirst(), bar.as(Kind.COMMA, ","));
        } else if (count > 0) {
            new Bars(text, tokens, group.bars).pair();
        }
    }

    /** A box round the answer, or round a side of it, is no bracket: \boxed{1, 2}. */
    private void boxes() {
        int last = tokens.size() - 2;
        for (int k = 0; k < last; k++) {
            Token token = tokens.get(k);
            boolean first = k == 0 || at(k - 1).kind() == Kind.SIGN || at(k - 1).kind() == Kind.COMMA;
            if (token.is(Kind.BRACE, BOX) && first && closing(k) == last) {
                tokens.remove(last);
                tokens.remove(k);
                return;
            }
        }
    }

    private int closing(int open) {
        int depth = 0;
        for (int k = open; k < tokens.size(); k++) {
            depth += tokens.get(k).opens() ? 1 : tokens.get(k).closes() ? -1 : 0;
            if (depth == 0) {
                return k;
            }
        }
        return -1;
    }
}
