package org.stepwise.cas.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.stepwise.cas.syntax.Token.Kind;

/** A wide gap between two statements separates them as a comma does: x = 1 \quad y = 2. Anywhere else it is only space. */
final class Gaps {

    private static final Pattern QUAD = Pattern.compile("\\\\q?quad(?![A-Za-z])");
    private static final Pattern BLANK = Pattern.compile("\\\\[ ;:>]|~|\\$\\s*\\$");
    private static final Pattern NUMBERED = Pattern.compile("[A-Za-z]+_\\d+");

    private final String text;
    private final List<Token> tokens;

    Gaps(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    List<Token> separated() {
        List<Token> separated = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int k = 0; k < tokens.size(); k++) {
            Token token = tokens.get(k);
            if (depth == 0 && k > start && isGap(k, start) && relates(start, k) && relates(k, next(k))) {
                separated.add(new Token(Kind.COMMA, ",", token.span(), true));
                start = k;
            } else if (depth == 0 && isBorder(token)) {
                start = k + 1;
            }
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            separated.add(token);
        }
        return separated;
    }

    /** Where the statement that would begin here ends: at the next gap, or at a border. */
    private int next(int from) {
        int depth = 0;
        for (int k = from; k < tokens.size(); k++) {
            Token token = tokens.get(k);
            if (depth == 0 && (isBorder(token) || k > from && isWide(k))) {
                return k;
            }
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            if (depth < 0) {
                return k;
            }
        }
        return tokens.size();
    }

    private static boolean isBorder(Token token) {
        return token.kind() == Kind.COMMA
                || token.kind() == Kind.ROW
                || token.kind() == Kind.CELL
                || token.kind() == Kind.END
                || token.is(Kind.WORD, "and")
                || token.is(Kind.WORD, "or");
    }

    private boolean relates(int from, int to) {
        int depth = 0;
        for (Token token : tokens.subList(from, to)) {
            if (depth == 0 && token.kind() == Kind.SIGN) {
                return true;
            }
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
        }
        return false;
    }

    private boolean isGap(int k, int start) {
        Token token = tokens.get(k);
        boolean bar = token.is(Kind.MARK, "|") && bars(start, k) % 2 == 0;
        boolean ended = tokens.get(k - 1).ends() || tokens.get(k - 1).is(Kind.MARK, "|") && bars(start, k) % 2 == 0;
        return ended && (bar || token.starts() && token.kind() != Kind.MARK) && (isWide(k) || isNextRoot(k, start));
    }

    private long bars(int from, int to) {
        return tokens.subList(from, to).stream()
                .filter(token -> token.is(Kind.MARK, "|"))
                .count();
    }

    private boolean isWide(int k) {
        int from = tokens.get(k - 1).span().end();
        int to = tokens.get(k).span().start();
        if (to <= from || to > text.length()) {
            return false;
        }
        String between = text.substring(from, to);
        if (between.indexOf('\\') < 0 && between.indexOf('~') < 0 && between.indexOf('$') < 0) {
            return between.length() > 1 && between.isBlank();
        }
        return QUAD.matcher(between).find()
                || BLANK.matcher(between).results().count() > 1
                || between.chars().filter(c -> c == '$').count() > 1;
    }

    /** x_1 = 2 x_2 = -2 and x = 2 x = -2: a number, the same letter again, and its equals sign. */
    private boolean isNextRoot(int k, int start) {
        Token token = tokens.get(k);
        Token first = tokens.get(start);
        if (!token.spaced()
                || tokens.get(k - 1).kind() != Kind.NUMBER
                || token.kind() != Kind.NAME
                || first.kind() != Kind.NAME
                || !tokens.get(k + 1).is(Kind.SIGN, "EQUAL")
                || !tokens.get(start + 1).is(Kind.SIGN, "EQUAL")) {
            return false;
        }
        boolean numbered = NUMBERED.matcher(token.text()).matches()
                && NUMBERED.matcher(first.text()).matches();
        return first.text().equals(token.text()) || numbered && letter(first).equals(letter(token));
    }

    private static String letter(Token name) {
        return name.text().substring(0, name.text().indexOf('_'));
    }
}
