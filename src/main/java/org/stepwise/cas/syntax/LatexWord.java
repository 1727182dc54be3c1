package org.stepwise.cas.syntax;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Sign;

/** A word or letter in a wrapper of LaTeX: \text{ or }, \operatorname{floor}, \mathrm{e}. */
final class LatexWord {

    private static final Set<String> WRAPPERS = Set.of(
            "text",
            "textrm",
            "mathrm",
            "operatorname",
            "mathbb",
            "mathit",
            "mathbf",
            "mathsf",
            "mathnormal",
            "mbox",
            "textbf",
            "textit");

    /** In an upright or a bold face a number is the same. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,30}(?:\\.\\d{1,30})?");

    private final Lexer lexer;
    private final String text;
    private final ReadOptions options;

    LatexWord(Lexer lexer, String text, ReadOptions options) {
        this.lexer = lexer;
        this.text = text;
        this.options = options;
    }

    /** Whether this was such a wrapper. */
    boolean read(String command, int length) {
        if (!WRAPPERS.contains(command)) {
            return false;
        }
        int open = lexer.at() + length;
        while (open < text.length() && text.charAt(open) == ' ') {
            open++;
        }
        if (open < text.length() && Lexer.isLetter(text.charAt(open))) {
            lexer.pass(open - lexer.at());
            word(command, text.substring(open, open + 1), 1);
            return true;
        }
        int close = open < text.length() && text.charAt(open) == '{' ? text.indexOf('}', open) : -1;
        if (close < 0) {
            throw lexer.slip(length, "unknown-command", "\\" + command);
        }
        String word = text.substring(open + 1, close).strip();
        if (word.isEmpty()) {
            lexer.skip(close + 1 - lexer.at());
        } else if (command.startsWith("math") && word.startsWith("\\")) {
            lexer.pass(length);
        } else {
            word(command, word, close + 1 - lexer.at());
        }
        return true;
    }

    private void word(String command, String word, int whole) {
        Constant constant = Commands.CONSTANTS.get(word);
        String lower = Lexer.lower(word);
        if (options.names().contains(word)) {
            lexer.name(word, whole);
        } else if (NUMBER.matcher(word).matches()) {
            lexer.add(Kind.NUMBER, word, whole);
        } else if (lower.equals("in")) {
            lexer.add(Kind.SIGN, Sign.ELEMENT.name(), whole);
        } else if (Words.KEYWORDS.get(lower) instanceof String keyword) {
            lexer.add(Kind.WORD, keyword, whole);
        } else if (Words.FUNCTIONS.get(word) instanceof String function) {
            lexer.add(Kind.FUNCTION, function, whole);
        } else if (Words.DIRECTIVES.get(word) instanceof String directive) {
            lexer.add(Kind.FUNCTION, directive, whole);
        } else if (Words.BRACKETED.get(lower) instanceof String function) {
            lexer.add(Kind.FUNCTION, function, whole);
        } else if (constant != null && !constant.equals(Constant.REALS) || isReals(command, word)) {
            lexer.add(Kind.CONSTANT, constant == null ? Constant.REALS.name() : constant.name(), whole);
        } else if ((word.equals("e") || word.equals("i")) && Subscript.length(text, lexer.at() + whole) == 0) {
            lexer.add(Kind.CONSTANT, word.equals("e") ? Constant.E.name() : Constant.I.name(), whole);
        } else if (word.length() == 1 && Lexer.isLetter(word.charAt(0))) {
            lexer.name(word, whole);
        } else {
            throw lexer.slip(whole, "word", word, List.of());
        }
    }

    /** \mathbb{R} and \mathbf{R} are a set, \mathrm{R} is a letter. */
    private static boolean isReals(String command, String word) {
        return word.equals("R") && (command.equals("mathbb") || command.equals("mathbf"));
    }
}
