package org.stepwise.cas.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Sign;

/** A LaTeX command, as the maths field or an author writes it. */
final class LatexLexer {

    private static final String D = "(?:d|\\\\mathrm ?\\{?d\\}?|\\\\text\\{d\\}|\\\\differentialD)";
    private static final Pattern DERIVATIVE = Pattern.compile(
            "\\\\[dtc]?frac\\{ ?D(?:\\^(?:\\{(\\d)\\}|(\\d)))? ?([A-Za-z])? ?\\} ?\\{ ?D ?([A-Za-z])(?:\\^(?:\\{(\\d)\\}|(\\d)))? ?\\}"
                    .replace("D", D));

    private static final Pattern COLOUR = Pattern.compile("\\s*\\{[A-Za-z0-9!# ]{1,30}}");

    private final Lexer lexer;
    private final String text;
    private final ReadOptions options;

    LatexLexer(Lexer lexer, String text, ReadOptions options) {
        this.lexer = lexer;
        this.text = text;
        this.options = options;
    }

    void command() {
        if (lexer.withoutSet()) {
            lexer.add(Kind.WORD, "without", 1);
            return;
        }
        int end = lexer.at() + 1;
        while (end < text.length() && Lexer.isLetter(text.charAt(end))) {
            end++;
        }
        if (end == lexer.at() + 1 && end < text.length()) {
            end++;
        }
        String name = text.substring(lexer.at() + 1, end);
        int length = end - lexer.at();
        Sign sign = Commands.SIGNS.get(name);
        Constant constant = Commands.CONSTANTS.get(name);
        String greek = Words.VARIANTS.getOrDefault(name, name);
        if (Commands.MARKS.get(name) instanceof String mark) {
            lexer.add(Kind.MARK, mark, length);
        } else if (sign != null) {
            lexer.add(Kind.SIGN, sign.name(), length);
        } else if (Commands.WORDS.get(name) instanceof String word) {
            lexer.add(Kind.WORD, word, length);
        } else if (constant != null) {
            lexer.add(Kind.CONSTANT, constant.name(), length);
        } else if (Commands.FENCES.get(name) instanceof String fence) {
            lexer.add(name.startsWith("l") ? Kind.OPEN : Kind.CLOSE, fence, length);
        } else if (Commands.COMMANDS.get(name) instanceof String command) {
            withArguments(command, length);
        } else if (Words.FUNCTIONS.get(name) instanceof String function) {
            lexer.add(Kind.FUNCTION, function, length);
        } else if (Commands.FUNCTIONS.get(name) instanceof String function) {
            lexer.add(Kind.FUNCTION, function, length);
        } else if (Words.GREEK.contains(greek)) {
            lexer.name(greek, length);
        } else if (Commands.SKIPPED.contains(name)) {
            lexer.skip(length);
        } else if (Commands.SIZES.contains(name)) {
            fence(name, length);
        } else if (Commands.OPERATIONS.contains(name)) {
            throw lexer.slip(length, "operation", "\\" + name);
        } else {
            other(name, length);
        }
    }

    private void other(String name, int length) {
        switch (name) {
            case "{", "lbrace" -> lexer.add(Kind.SET, "{", length);
            case "}", "rbrace" -> lexer.add(Kind.SET_END, "}", length);
            case "notin" -> {
                lexer.add(Kind.WORD, "not", 0);
                lexer.add(Kind.SIGN, Sign.ELEMENT.name(), length);
            }
            case "not" -> negated(length);
            case "\\", "newline", "cr" ->
                lexer.add(lexer.depth() > 0 ? Kind.ROW : Kind.COMMA, "\n", length + spacing(length));
            case "begin", "end" -> environment(name, length);
            case "bm", "boldsymbol", "mathop" -> lexer.pass(length);
            case "color", "textcolor" -> {
                Matcher colour = COLOUR.matcher(text).region(lexer.at() + length, text.length());
                if (!colour.lookingAt()) {
                    throw lexer.slip(length, "unknown-command", "\\" + name);
                }
                lexer.pass(length + colour.end() - colour.start());
            }
            case "mp" -> {
                if (!Commands.isAlone(text)) {
                    throw lexer.slip(length, "unknown-command", "\\" + name);
                }
                lexer.add(Kind.MARK, "±", length);
            }
            case "boxed", "fbox", "underline" -> {
                if (lexer.peek(length) != '{') {
                    throw lexer.slip(length, "unknown-command", "\\" + name);
                }
                lexer.add(Kind.BRACE, Fences.BOX, length + 1);
            }
            case "placeholder" -> throw lexer.slip(length, "empty-box");
            default -> {
                if (!new LatexWord(lexer, text, options).read(name, length)) {
                    throw lexer.slip(length, "unknown-command", "\\" + name);
                }
            }
        }
    }

    private void withArguments(String command, int length) {
        if (command.equals("frac") && derivative()) {
            return;
        }
        lexer.add(Kind.COMMAND, command, length);
    }

    private boolean derivative() {
        Matcher matcher = DERIVATIVE.matcher(text).region(lexer.at(), text.length());
        if (options.names().contains("d") || !matcher.lookingAt()) {
            return false;
        }
        int length = matcher.end() - matcher.start();
        String degree = WordLexer.first(matcher.group(1), matcher.group(2));
        if (matcher.group(3) == null) {
            throw lexer.slip(length, "operation", matcher.group());
        }
        if (!degree.equals(WordLexer.first(matcher.group(5), matcher.group(6)))) {
            return false;
        }
        WordLexer.derivative(lexer, options, matcher.group(3), matcher.group(4), degree, length);
        return true;
    }

    /** \left and its kin; the bar or bracket after them certainly opens or closes, and a dot stands for none. */
    private void fence(String size, int length) {
        int next = length;
        while (lexer.peek(next) == ' ') {
            next++;
        }
        char sign = lexer.peek(next);
        int vert = text.startsWith("\\vert", lexer.at() + next) ? 5 : sign == '|' ? 1 : 0;
        boolean left = size.endsWith("left") || size.endsWith("l");
        boolean right = size.endsWith("right") || size.endsWith("r");
        if (sign == '.' && (left || right)) {
            lexer.pass(next + 1);
        } else if (vert > 0 && (left || right)) {
            lexer.add(left ? Kind.OPEN : Kind.CLOSE, "|", next + vert);
        } else if (sign == ']' && left) {
            lexer.add(Kind.OPEN, "]", next + 1);
        } else if (sign == '[' && right) {
            lexer.add(Kind.CLOSE, "[", next + 1);
        } else {
            lexer.pass(left ? next + new SystemBrace(text, lexer.at() + next).length() : next);
        }
    }

    /** \not= and \not\in. */
    private void negated(int length) {
        Matcher matcher =
                Pattern.compile("\\s*(=|\\\\in(?![a-zA-Z]))").matcher(text).region(lexer.at() + length, text.length());
        if (!matcher.lookingAt()) {
            throw lexer.slip(length, "unknown-command", "\\not");
        }
        int whole = length + matcher.end() - matcher.start();
        if (matcher.group(1).equals("=")) {
            lexer.add(Kind.SIGN, Sign.UNEQUAL.name(), whole);
        } else {
            lexer.add(Kind.WORD, "not", 0);
            lexer.add(Kind.SIGN, Sign.ELEMENT.name(), whole);
        }
    }

    /** The height of a line after \\, in square brackets. */
    private int spacing(int length) {
        Matcher matcher = Pattern.compile("\\[-?[\\d.]+ ?(?:pt|em|ex|cm|mm)\\]")
                .matcher(text)
                .region(lexer.at() + length, text.length());
        return matcher.lookingAt() ? matcher.end() - matcher.start() : 0;
    }

    private void environment(String name, int length) {
        Matcher matcher = Pattern.compile("\\s*\\{([a-zA-Z]+)\\*?\\}(?:\\s*\\{[lcr| ]*\\})?")
                .matcher(text)
                .region(lexer.at() + length, text.length());
        if (!matcher.lookingAt()) {
            throw lexer.slip(length, "unknown-command", "\\" + name);
        }
        int whole = length + matcher.end() - matcher.start();
        String environment = matcher.group(1);
        if (!Environments.KINDS.containsKey(environment)) {
            throw lexer.slip(whole, "unknown-command", environment);
        }
        boolean array = environment.equals("array");
        int plain = text.indexOf('}', lexer.at()) + 1 - lexer.at();
        lexer.add(name.equals("begin") ? Kind.BEGIN : Kind.FINISH, environment, array ? whole : plain);
    }
}
