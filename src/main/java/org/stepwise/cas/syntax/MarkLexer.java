package org.stepwise.cas.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Sign;

/** Signs that are neither digits, letters nor commands. */
final class MarkLexer {

    private static final Map<Character, String> MARKS =
            signs("+=+＋ -=-−–—‐‑﹣ ±=± *=*×·⋅∙•✕✖∗⨯ /=/÷∕⁄ ^=^ˆ !=! %=% °=°º˚ '=' _=_ |=|∣ǀ");
    private static final Map<Character, String> WORDS = signs("union=∪ intersect=∩ without=∖⧵ and=∧& or=∨ not=¬");
    private static final Map<Character, String> OPENING = signs("(=(⟨ [=[ ⌊=⌊ ⌈=⌈");
    private static final Map<Character, String> CLOSING = signs(")=)⟩ ]=] ⌋=⌋ ⌉=⌉");
    private static final Map<Character, String> FUNCTIONS = signs("sqrt=√ cbrt=∛ fourthroot=∜");

    private static final Map<Character, Sign> SIGNS = Map.ofEntries(
            Map.entry('=', Sign.EQUAL),
            Map.entry('≠', Sign.UNEQUAL),
            Map.entry('<', Sign.LESS),
            Map.entry('≤', Sign.AT_MOST),
            Map.entry('⩽', Sign.AT_MOST),
            Map.entry('≦', Sign.AT_MOST),
            Map.entry('>', Sign.GREATER),
            Map.entry('≥', Sign.AT_LEAST),
            Map.entry('⩾', Sign.AT_LEAST),
            Map.entry('≧', Sign.AT_LEAST),
            Map.entry('∈', Sign.ELEMENT));

    private final Lexer lexer;
    private final String text;

    MarkLexer(Lexer lexer, String text) {
        this.lexer = lexer;
        this.text = text;
    }

    void run() {
        char c = lexer.peek(0);
        if (text.startsWith("+/-", lexer.at())) {
            plusMinus(3);
            return;
        }
        switch ("" + c + lexer.peek(1)) {
            case "**" -> lexer.add(Kind.MARK, "^", 2);
            case "+-", "+−" -> plusMinus(2);
            case "!=" -> unequal();
            case "<>" -> lexer.add(Kind.SIGN, Sign.UNEQUAL.name(), 2);
            case "<=", "=<" -> lexer.add(Kind.SIGN, Sign.AT_MOST.name(), 2);
            case ">=" -> lexer.add(Kind.SIGN, Sign.AT_LEAST.name(), 2);
            case "->" -> throw lexer.slip(2, "unknown-sign", "->");
            case "=>" -> throw lexer.slip(2, "unknown-sign", "=>", List.of(lexer.repaired(2, ">=")));
            case "==" -> lexer.add(Kind.SIGN, Sign.EQUAL.name(), 2);
            case "&&" -> lexer.add(Kind.WORD, "and", 2);
            default -> single(c);
        }
    }

    /** Both signs in x = +-2 and 3 +- 2; a sum in 3+-2. */
    private void plusMinus(int length) {
        boolean sum = length == 2
                && lexer.last().ends()
                && !Lexer.isSpace(text.charAt(lexer.at() - 1))
                && !Lexer.isSpace(lexer.peek(2));
        lexer.add(Kind.MARK, sum ? "+" : "±", sum ? 1 : length);
    }

    /** After a number it may be a factorial: 5!=120. */
    private void unequal() {
        if (lexer.last().kind() == Kind.NUMBER && text.charAt(lexer.at() - 1) != ' ') {
            throw lexer.slip(
                    2, "unequal-factorial", "!=", List.of(lexer.repaired(2, "! = "), lexer.repaired(2, " ≠ ")));
        }
        lexer.add(Kind.SIGN, Sign.UNEQUAL.name(), 2);
    }

    private void single(char c) {
        Sign sign = SIGNS.get(c);
        String greek = Words.GREEK_LETTERS.getOrDefault(c, Words.VARIANTS.get("" + c));
        if (sign != null) {
            lexer.add(Kind.SIGN, sign.name(), 1);
        } else if (MARKS.get(c) instanceof String mark) {
            lexer.add(Kind.MARK, mark, 1);
        } else if (WORDS.get(c) instanceof String word) {
            boolean cell = c == '&' && lexer.depth() > 0;
            lexer.add(cell ? Kind.CELL : Kind.WORD, cell ? "&" : word, 1);
        } else if (OPENING.get(c) instanceof String opening) {
            lexer.add(Kind.OPEN, opening, 1);
        } else if (CLOSING.get(c) instanceof String closing) {
            lexer.add(Kind.CLOSE, closing, 1);
        } else if (FUNCTIONS.get(c) instanceof String function) {
            lexer.add(Kind.FUNCTION, function, 1);
        } else if (greek != null) {
            lexer.name(greek, 1);
        } else {
            other(c);
        }
    }

    private void other(char c) {
        switch (c) {
            case ',', ';' -> lexer.add(Kind.COMMA, Character.toString(c), 1);
            case '{' -> lexer.add(Kind.BRACE, "{", 1);
            case '}' -> lexer.add(Kind.BRACE_END, "}", 1);
            case '∅' -> lexer.add(Kind.COMMAND, "empty", 1);
            case '∉' -> {
                lexer.add(Kind.WORD, "not", 0);
                lexer.add(Kind.SIGN, Sign.ELEMENT.name(), 1);
            }
            case 'π', '∞', 'ℝ' ->
                lexer.add(
                        Kind.CONSTANT,
                        Words.CONSTANTS.getOrDefault("" + c, Constant.PI).name(),
                        1);
            case '∫', '∬', '∮', '∑', '∏', '∂', '∇' -> throw lexer.slip(1, "operation", Character.toString(c));
            case ':' -> {
                if (!lexer.last().ends() || text.indexOf('/') >= 0 || text.indexOf('{') >= 0) {
                    throw colon();
                }
                lexer.add(Kind.MARK, "/", 1);
            }
            case '.' -> {
                if (!sentenceEnds()) {
                    throw lexer.slip(1, "unknown-sign", ".");
                }
                lexer.skip(1);
            }
            default -> throw unknown(c);
        }
    }

    private Slip colon() {
        return lexer.inBraces()
                ? lexer.slip(1, "set-builder")
                : lexer.slip(1, "unknown-sign", ":", List.of(lexer.repaired(1, "/")));
    }

    private boolean sentenceEnds() {
        String rest = text.substring(lexer.at() + 1).replaceAll("\\\\[)\\]]|[\\s$}]", "");
        return rest.isEmpty() && lexer.last().ends();
    }

    private Slip unknown(char c) {
        int code = text.codePointAt(lexer.at());
        boolean shown = Character.getName(code) != null
                && !Character.isISOControl(c)
                && Character.isDefined(code)
                && Character.getType(code) != Character.SURROGATE
                && Character.getType(code) != Character.PRIVATE_USE;
        return lexer.slip(Character.charCount(code), "unknown-sign", shown ? Character.toString(code) : "?");
    }

    private static Map<Character, String> signs(String table) {
        Map<Character, String> signs = new HashMap<>();
        for (String entry : table.split(" ")) {
            int equals = entry.indexOf('=');
            for (char sign : entry.substring(equals + 1).toCharArray()) {
                signs.put(sign, entry.substring(0, equals));
            }
        }
        return Map.copyOf(signs);
    }
}
