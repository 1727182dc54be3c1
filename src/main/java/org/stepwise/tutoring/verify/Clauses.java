package org.stepwise.tutoring.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a text that arrives in pieces into clauses: sentences, lines, and the parts of long sentences. Where it is cut depends
 * on the text alone and not on the pieces.
 */
final class Clauses {

    /** So many characters behind a possible end decide whether it is one. */
    private static final int AHEAD = 2;

    private static final int LONGEST_FORMULA = 1_500;
    private static final int LONGEST_INLINE = 300;
    private static final int LONG = 120;
    private static final int LONGEST = 1_000;
    private static final Set<String> SHORTENED = Set.of(
            "e.g.", "i.e.", "vs.", "no.", "eq.", "approx.", "resp.", "z.b.", "d.h.", "dr.", "mr.", "mrs.", "ca.",
            "fig.");

    private final StringBuilder held = new StringBuilder();
    private int looked;

    /** The clauses that are whole now. */
    List<String> accept(String piece) {
        held.append(piece);
        List<String> whole = new ArrayList<>();
        for (Optional<String> next = next(); next.isPresent(); next = next()) {
            whole.add(next.get());
        }
        return whole;
    }

    /** What is left at the end of the text; empty if nothing is. */
    String finish() {
        String rest = held.toString();
        held.setLength(0);
        looked = 0;
        return rest;
    }

    private Optional<String> next() {
        while (looked + AHEAD < held.length()) {
            int end = looked + 1;
            boolean ends = isEnd(looked) && !isInside(end)
                    || end >= LONGEST && Character.isWhitespace(held.charAt(looked))
                    || end >= 2 * LONGEST;
            looked++;
            if (ends) {
                if (Character.isHighSurrogate(held.charAt(end - 1))) {
                    end++;
                }
                String clause = held.substring(0, end);
                held.delete(0, end);
                looked = 0;
                return Optional.of(clause);
            }
        }
        return Optional.empty();
    }

    /** Whether this character, a blank, ends a clause. */
    private boolean isEnd(int at) {
        char c = held.charAt(at);
        if (c == '\n') {
            return !isContinued(at);
        }
        if (c != ' ' || at == 0) {
            return false;
        }
        char before = held.charAt(at - 1);
        if (before == '.' || before == '!' || before == '?') {
            return !isShortened(at) && !isNumbering(at) && !(before == '!' && isFactorial(at));
        }
        return (before == ',' || before == ';' || before == ':')
                && at > LONG
                && Character.isLetter(held.charAt(at + 1))
                && Character.isLetter(held.charAt(at + 2));
    }

    /** 5! = 120 goes on. */
    private boolean isFactorial(int at) {
        return at > 1
                && (Character.isDigit(held.charAt(at - 2)) || held.charAt(at - 2) == ')')
                && "=+-*/·×<>≈^".indexOf(held.charAt(at + 1)) >= 0;
    }

    /** A line that begins with a sign goes on with the one before it. */
    private boolean isContinued(int at) {
        char next = held.charAt(at + 1);
        char after = held.charAt(at + 2);
        return next == '=' || next == ' ' && after == '=' || next == '&';
    }

    private boolean isShortened(int at) {
        int start = at;
        while (start > 0 && !Character.isWhitespace(held.charAt(start - 1))) {
            start--;
        }
        return SHORTENED.contains(
                held.substring(start, at).toLowerCase(Locale.ROOT).replaceFirst("^\\(", ""));
    }

    private boolean isNumbering(int at) {
        return held.substring(0, at).strip().matches("(?s).{0,3}\\d{1,2}\\.");
    }

    /** Whether a formula is open here. */
    private boolean isInside(int end) {
        String text = held.substring(0, end);
        return isOpen(text, "\\(", "\\)", LONGEST_FORMULA)
                || isOpen(text, "\\[", "\\]", LONGEST_FORMULA)
                || isOpen(text, "\\begin{", "\\end{", LONGEST_FORMULA)
                || dollars(text);
    }

    private static boolean isOpen(String text, String opening, String closing, int longest) {
        int open = text.lastIndexOf(opening);
        return open >= 0 && text.indexOf(closing, open) < 0 && text.length() - open < longest;
    }

    private static boolean dollars(String text) {
        int open = -1;
        boolean display = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '$') {
                boolean twice = i + 1 < text.length() && text.charAt(i + 1) == '$';
                open = open < 0 ? i : -1;
                display = twice;
                i += twice ? 1 : 0;
            } else if (c == '\n' && !display) {
                open = -1;
            }
        }
        return open >= 0 && text.length() - open < (display ? LONGEST_FORMULA : LONGEST_INLINE) && !isMoney(text, open);
    }

    /** $5 and then a blank is a price. */
    private static boolean isMoney(String text, int open) {
        int end = open + 1;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || ".,".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end > open + 1
                && (end == text.length()
                        || Character.isWhitespace(text.charAt(end))
                        || "?!);".indexOf(text.charAt(end)) >= 0);
    }
}
