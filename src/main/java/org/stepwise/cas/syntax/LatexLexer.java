package org.stepwise.cas.syntax;

import java.util.Map;
import java.util.Set;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Sign;

/** A LaTeX command, as the maths field or an author writes it. */
final class LatexLexer {

    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("cdot", "*"),
            Map.entry("times", "*"),
            Map.entry("ast", "*"),
            Map.entry("div", "/"),
            Map.entry("pm", "±"),
            Map.entry("%", "%"),
            Map.entry("circ", "°"),
            Map.entry("degree", "°"),
            Map.entry("prime", "'"),
            Map.entry("vert", "|"),
            Map.entry("lvert", "|"),
            Map.entry("rvert", "|"),
            Map.entry("mid", "|"),
            Map.entry("colon", ":"));

    private static final Map<String, Sign> SIGNS = Map.ofEntries(
            Map.entry("le", Sign.AT_MOST),
            Map.entry("leq", Sign.AT_MOST),
            Map.entry("leqslant", Sign.AT_MOST),
            Map.entry("ge", Sign.AT_LEAST),
            Map.entry("geq", Sign.AT_LEAST),
            Map.entry("geqslant", Sign.AT_LEAST),
            Map.entry("ne", Sign.UNEQUAL),
            Map.entry("neq", Sign.UNEQUAL),
            Map.entry("lt", Sign.LESS),
            Map.entry("gt", Sign.GREATER),
            Map.entry("in", Sign.ELEMENT));

    private static final Map<String, String> WORDS = Map.of(
            "lor", "or", "vee", "or", "land", "and", "wedge", "and", "cup", "union", "lnot", "not", "neg", "not");

    private static final Map<String, Constant> CONSTANTS = Map.of(
            "pi", Constant.PI,
            "infty", Constant.INFINITY,
            "exponentialE", Constant.E,
            "imaginaryI", Constant.I,
            "R", Constant.REALS);

    private static final Set<String> SKIPPED = Set.of(
            "left",
            "right",
            "big",
            "Big",
            "bigl",
            "bigr",
            "displaystyle",
            "quad",
            "qquad",
            "limits",
            "mleft",
            "mright",
            "middle");

    private static final Set<String> WRAPPERS = Set.of("text", "mathrm", "operatorname", "mathbb", "mathit", "mathbf");

    private final Lexer lexer;
    private final String text;

    LatexLexer(Lexer lexer, String text) {
        this.lexer = lexer;
        this.text = text;
    }

    void command() {
        int end = lexer.at() + 1;
        while (end < text.length() && Lexer.isLetter(text.charAt(end))) {
            end++;
        }
        if (end == lexer.at() + 1 && end < text.length()) {
            end++;
        }
        String name = text.substring(lexer.at() + 1, end);
        int length = end - lexer.at();
        Sign sign = SIGNS.get(name);
        Constant constant = CONSTANTS.get(name);
        if (MARKS.get(name) instanceof String mark) {
            lexer.add(Kind.MARK, mark, length);
        } else if (sign != null) {
            lexer.add(Kind.SIGN, sign.name(), length);
        } else if (WORDS.get(name) instanceof String word) {
            lexer.add(Kind.WORD, word, length);
        } else if (constant != null) {
            lexer.add(Kind.CONSTANT, constant.name(), length);
        } else if (Words.FUNCTIONS.get(name) instanceof String function && !name.equals("sqrt")) {
            lexer.add(Kind.FUNCTION, function, length);
        } else if (Words.GREEK.contains(name)) {
            lexer.add(Kind.NAME, name, length);
        } else if (SKIPPED.contains(name)) {
            lexer.skip(name.startsWith("l") || name.startsWith("r") ? afterFence(length) : length);
        } else if (WRAPPERS.contains(name)) {
            wrapped(length);
        } else {
            other(name, length);
        }
    }

    private void other(String name, int length) {
        switch (name) {
            case "frac", "dfrac", "tfrac", "cfrac" -> lexer.add(Kind.COMMAND, "frac", length);
            case "sqrt" -> lexer.add(Kind.COMMAND, "sqrt", length);
            case "emptyset", "varnothing" -> lexer.add(Kind.COMMAND, "empty", length);
            case "{", "lbrace" -> lexer.add(Kind.SET, "{", length);
            case "}", "rbrace" -> lexer.add(Kind.SET_END, "}", length);
            case "gcd", "min", "max" -> lexer.add(Kind.FUNCTION, name, length);
            case ",", ";", ":", "!", " ", "\\" -> lexer.skip(length);
            case "placeholder" -> throw lexer.slip(length, "empty-box");
            default -> throw lexer.slip(length, "unknown-command", "\\" + name);
        }
    }

    /** A fence without a bracket, {@code \right.}, has its dot dropped. */
    private int afterFence(int length) {
        return lexer.peek(length) == '.' ? length + 1 : length;
    }

    private void wrapped(int length) {
        int open = lexer.at() + length;
        int close = open < text.length() && text.charAt(open) == '{' ? text.indexOf('}', open) : -1;
        if (close < 0) {
            throw lexer.slip(length, "unknown-command", text.substring(lexer.at(), open));
        }
        String word = text.substring(open + 1, close).strip();
        int whole = close + 1 - lexer.at();
        Constant constant = CONSTANTS.get(word);
        String lower = Lexer.lower(word);
        if (word.isEmpty()) {
            lexer.skip(whole);
        } else if (lower.equals("in")) {
            lexer.add(Kind.SIGN, Sign.ELEMENT.name(), whole);
        } else if (Words.KEYWORDS.contains(lower)) {
            lexer.add(Kind.WORD, lower, whole);
        } else if (Words.FUNCTIONS.get(word) instanceof String function) {
            lexer.add(Kind.FUNCTION, function, whole);
        } else if (Words.DIRECTIVES.get(word) instanceof String directive) {
            lexer.add(Kind.FUNCTION, directive, whole);
        } else if (constant != null) {
            lexer.add(Kind.CONSTANT, constant.name(), whole);
        } else if (word.equals("e") || word.equals("i")) {
            lexer.add(Kind.CONSTANT, word.equals("e") ? Constant.E.name() : Constant.I.name(), whole);
        } else if (word.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_'))
                && Lexer.isLetter(word.charAt(0))) {
            lexer.add(Kind.NAME, word, whole);
        } else {
            throw lexer.slip(whole, "unknown-command", word);
        }
    }
}
