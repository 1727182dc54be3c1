package org.stepwise.cas.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** Cuts a text into tokens; plain typing, LaTeX and the signs of Unicode give the same ones. */
final class Lexer {

    static final int LONGEST_NUMBER = 60;

    private static final Map<Character, String> MARKS = Map.ofEntries(
            Map.entry('+', "+"),
            Map.entry('-', "-"),
            Map.entry('−', "-"),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('±', "±"),
            Map.entry('*', "*"),
            Map.entry('×', "*"),
            Map.entry('·', "*"),
            Map.entry('⋅', "*"),
            Map.entry('∙', "*"),
            Map.entry('/', "/"),
            Map.entry('÷', "/"),
            Map.entry('∕', "/"),
            Map.entry('^', "^"),
            Map.entry('!', "!"),
            Map.entry('%', "%"),
            Map.entry('°', "°"),
            Map.entry('º', "°"),
            Map.entry('\'', "'"),
            Map.entry('′', "'"),
            Map.entry('’', "'"),
            Map.entry('_', "_"),
            Map.entry(',', ","),
            Map.entry(';', ","),
            Map.entry('|', "|"));

    private static final Map<Character, Sign> SIGNS = Map.of(
            '=', Sign.EQUAL,
            '≠', Sign.UNEQUAL,
            '<', Sign.LESS,
            '≤', Sign.AT_MOST,
            '⩽', Sign.AT_MOST,
            '>', Sign.GREATER,
            '≥', Sign.AT_LEAST,
            '⩾', Sign.AT_LEAST,
            '∈', Sign.ELEMENT);

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
    private static final String VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
    private static final List<String> VULGAR_PARTS =
            List.of("12", "13", "23", "14", "34", "15", "25", "35", "45", "16", "56", "18", "38", "58", "78");

    private final String text;
    private final ReadOptions options;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean spaced;

    Lexer(String text, ReadOptions options) {
        this.text = text;
        this.options = options;
    }

    List<Token> tokens() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == '$' || c == '~') {
                at++;
                spaced = true;
            } else if (isDigit(c) || c == '.' && isDigit(peek(1))) {
                number();
            } else if (isLetter(c)) {
                new WordLexer(this, text, options).run();
            } else if (c == '\\') {
                new LatexLexer(this, text).command();
            } else {
                mark(c);
            }
        }
        add(Kind.END, "", 0);
        return tokens;
    }

    int at() {
        return at;
    }

    void add(Kind kind, String meaning, int length) {
        tokens.add(new Token(kind, meaning, new Span(at, at + length), spaced));
        at += length;
        spaced = false;
    }

    void skip(int length) {
        at += length;
        spaced = true;
    }

    Slip slip(int length, String key, String... arguments) {
        return new Slip(new Span(at, Math.min(text.length(), at + length)), key, arguments);
    }

    /** The text with these characters from here on replaced. */
    String repaired(int length, String replacement) {
        return text.substring(0, at) + replacement + text.substring(at + length);
    }

    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private void number() {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        char point = end < text.length() ? text.charAt(end) : '\0';
        boolean digitAfter = end + 1 < text.length() && isDigit(text.charAt(end + 1));
        if (point == '.' || point == ',' && options.decimalComma() && digitAfter) {
            end++;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
        }
        int length = end - at;
        if (length > LONGEST_NUMBER) {
            throw slip(length, "long-number", Integer.toString(LONGEST_NUMBER));
        }
        String digits = text.substring(at, end).replace(',', '.');
        add(Kind.NUMBER, digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits, length);
    }

    private void mark(char c) {
        String two = "" + c + peek(1);
        switch (two) {
            case "**" -> add(Kind.MARK, "^", 2);
            case "!=", "<>" -> add(Kind.SIGN, Sign.UNEQUAL.name(), 2);
            case "<=", "=<" -> add(Kind.SIGN, Sign.AT_MOST.name(), 2);
            case ">=" -> add(Kind.SIGN, Sign.AT_LEAST.name(), 2);
            case "==" -> add(Kind.SIGN, Sign.EQUAL.name(), 2);
            case "&&" -> add(Kind.WORD, "and", 2);
            case "||" -> add(Kind.MARK, "|", 1);
            default -> single(c);
        }
    }

    private void single(char c) {
        Sign sign = SIGNS.get(c);
        String mark = MARKS.get(c);
        String greek = Words.GREEK_LETTERS.get(c);
        if (mark != null) {
            add(Kind.MARK, mark, 1);
        } else if (sign != null) {
            add(Kind.SIGN, sign.name(), 1);
        } else if (greek != null) {
            add(Kind.NAME, greek, 1);
        } else if (SUPERSCRIPTS.indexOf(c) >= 0 || c == '⁻' || c == 'ⁿ') {
            superscript();
        } else if (SUBSCRIPTS.indexOf(c) >= 0) {
            subscript();
        } else if (VULGAR.indexOf(c) >= 0) {
            String parts = VULGAR_PARTS.get(VULGAR.indexOf(c));
            add(Kind.COMMAND, "frac", 0);
            add(Kind.NUMBER, parts.substring(0, 1), 0);
            add(Kind.NUMBER, parts.substring(1), 1);
        } else {
            other(c);
        }
    }

    private void other(char c) {
        switch (c) {
            case '(' -> add(Kind.OPEN, "(", 1);
            case '[' -> add(Kind.OPEN, "[", 1);
            case ')' -> add(Kind.CLOSE, ")", 1);
            case ']' -> add(Kind.CLOSE, "]", 1);
            case '{' -> add(Kind.BRACE, "{", 1);
            case '}' -> add(Kind.BRACE_END, "}", 1);
            case '√' -> add(Kind.FUNCTION, "sqrt", 1);
            case '∛' -> add(Kind.FUNCTION, "cbrt", 1);
            case '∅' -> add(Kind.COMMAND, "empty", 1);
            case '∪' -> add(Kind.WORD, "union", 1);
            case '∧', '&' -> add(Kind.WORD, "and", 1);
            case '∨' -> add(Kind.WORD, "or", 1);
            case '¬' -> add(Kind.WORD, "not", 1);
            case 'π', '∞', 'ℝ' ->
                add(
                        Kind.CONSTANT,
                        Words.CONSTANTS.getOrDefault("" + c, Constant.PI).name(),
                        1);
            default ->
                throw slip(
                        Character.charCount(text.codePointAt(at)),
                        "unknown-sign",
                        Character.getName(text.codePointAt(at)) == null
                                        || Character.isISOControl(c)
                                        || Character.getType(c) == Character.FORMAT
                                ? "?"
                                : new String(Character.toChars(text.codePointAt(at))));
        }
    }

    private void subscript() {
        add(Kind.MARK, "_", 0);
        StringBuilder digits = new StringBuilder();
        while (SUBSCRIPTS.indexOf(peek(digits.length())) >= 0 && digits.length() < LONGEST_NUMBER) {
            digits.append(SUBSCRIPTS.indexOf(peek(digits.length())));
        }
        add(Kind.NUMBER, digits.toString(), digits.length());
    }

    private void superscript() {
        add(Kind.MARK, "^", 0);
        add(Kind.BRACE, "{", 0);
        StringBuilder digits = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '⁻' && digits.isEmpty()) {
                add(Kind.MARK, "-", 1);
            } else if (c == 'ⁿ' && digits.isEmpty()) {
                add(Kind.NAME, "n", 1);
            } else if (SUPERSCRIPTS.indexOf(c) >= 0 && digits.length() < LONGEST_NUMBER) {
                digits.append(SUPERSCRIPTS.indexOf(c));
                at++;
            } else {
                break;
            }
        }
        if (!digits.isEmpty()) {
            at -= digits.length();
            add(Kind.NUMBER, digits.toString(), digits.length());
        }
        add(Kind.BRACE_END, "}", 0);
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
