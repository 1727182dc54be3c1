package org.stepwise.tutoring.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a flat text into signs, numbers, letters and words. */
final class Scanner {

    private static final Pattern NUMBER =
            Pattern.compile("\\d{1,3}(?:,\\d{3})+(?![\\d])(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+");
    private static final Pattern ARROW = Pattern.compile("<?[=-]{1,2}>|<==|[→⇒⇔⟹⟺↔∴➔➡]");
    private static final Pattern SIGN = Pattern.compile("==|<=|>=|!=|≤|≥|≠|≈|≅|≃|=|<|>");
    private static final String LIMIT = "(?:\\{[^{}]{1,20}\\}|-?[\\w.]{1,6}?)";
    private static final Pattern LIMITS = Pattern.compile("_" + LIMIT + "\\^" + LIMIT + "(?![\\w.]*\\w)");
    private static final Pattern ORDINAL = Pattern.compile("(?:st|nd|rd|th)(?![a-zA-Z])");
    private static final Pattern OPERATORS = Pattern.compile("[-+*/^±·×÷√!%°'_²³¹½¼¾|⁰-⁹]");
    /** A colon and numbers up to a sign of equality. */
    private static final Pattern DIVIDED = Pattern.compile(
            ":\\s?(?:[\\d\\s.(){}·*×/:+-]|\\\\(?:d|t)?frac|\\\\cdot|\\\\times|\\\\sqrt|\\\\left|\\\\right){1,60}=");
    /** Divide by 2 : 8/2 = 4. */
    private static final Pattern DIVISOR =
            Pattern.compile("(?iU)\\b(?:by|par|durch|por|entre|with|line|step|zeile|ligne)\\s+[\\d.,]+\\s?$");

    private static final String BREAKS = ".,;:?!\"\n•–—&#~∈…";

    private final String text;
    private final Set<String> letters;
    private final WordScanner words = new WordScanner(this);
    private final LatexScanner latex = new LatexScanner(this);
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Scanner(String text, Set<String> letters) {
        this.text = text;
        this.letters = letters;
    }

    /** @param letters of the problem, which may stand side by side */
    static List<Token> tokens(String flat, Set<String> letters) {
        Scanner scanner = new Scanner(flat, letters);
        while (scanner.at < flat.length()) {
            scanner.next();
        }
        return scanner.tokens;
    }

    List<Token> tokens() {
        return tokens;
    }

    Set<String> letters() {
        return letters;
    }

    String text() {
        return text;
    }

    int at() {
        return at;
    }

    void add(Token.Kind kind, String math, int length, boolean worded) {
        tokens.add(new Token(kind, math, text.substring(at, at + length), at, at + length, worded));
        at += length;
    }

    private void add(Token.Kind kind, String math, int length) {
        add(kind, math, length, false);
    }

    char peek(int ahead) {
        return at + ahead < text.length() && at + ahead >= 0 ? text.charAt(at + ahead) : '\0';
    }

    private boolean looksAt(Matcher matcher) {
        return matcher.region(at, text.length()).lookingAt();
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            add(Token.Kind.BREAK, "", 1);
            return;
        }
        if (Character.isWhitespace(c)) {
            at++;
            return;
        }
        if (c == Flat.EDGE) {
            add(Token.Kind.EDGE, "", 1);
            return;
        }
        if (c == '\\') {
            latex.take();
            return;
        }
        Matcher arrow = ARROW.matcher(text);
        if (looksAt(arrow) && !(arrow.group().equals(">"))) {
            add(Token.Kind.BREAK, "", arrow.end() - at);
            return;
        }
        Matcher sign = SIGN.matcher(text);
        if (looksAt(sign)) {
            add(Token.Kind.RELATION, sign(sign.group()), sign.end() - at);
            return;
        }
        Matcher number = NUMBER.matcher(text);
        if (looksAt(number)) {
            number(number.group());
            return;
        }
        if (c >= 'α' && c <= 'ω' || c == 'Δ' || c == 'Ω') {
            add(Token.Kind.OPERAND, c == 'π' ? "pi" : String.valueOf(c), 1);
            return;
        }
        if (Character.isLetter(c)) {
            words.take();
            return;
        }
        mark(c);
    }

    private static String sign(String written) {
        return switch (written) {
            case "==" -> "=";
            case "≤" -> "<=";
            case "≥" -> ">=";
            case "≠" -> "!=";
            case "≈", "≅", "≃" -> "~";
            default -> written;
        };
    }

    private void number(String written) {
        int length = written.length();
        if (ORDINAL.matcher(text).region(at + length, text.length()).lookingAt()) {
            add(Token.Kind.WORD, "", length + 2);
            return;
        }
        add(Token.Kind.OPERAND, written.startsWith(".") ? "0" + written : written.replace(",", ""), length);
    }

    /** How long _0^3 behind a square bracket is; 0 where there is none. */
    private int limits() {
        Matcher limits = LIMITS.matcher(text).region(at, text.length());
        return peek(-1) == ']' && limits.lookingAt() ? limits.end() - limits.start() : 0;
    }

    private void mark(char c) {
        if (c == '(' || c == '[' || c == '{') {
            add(Token.Kind.OPEN, String.valueOf(c), 1);
        } else if (c == ')' || c == ']' || c == '}') {
            add(Token.Kind.CLOSE, String.valueOf(c), 1);
        } else if (c == ',') {
            add(Token.Kind.COMMA, ",", 1);
        } else if (c == '!' && (isOver(1) || !isAfterOperand())) {
            add(Token.Kind.BREAK, "", 1);
        } else if (c == '*' && peek(1) == '*') {
            add(Token.Kind.OPERATOR, "^", 2);
        } else if ((c == '–' || c == '—') && Character.isDigit(peek(1)) && peek(-1) == ' ') {
            add(Token.Kind.OPERATOR, "-", 1);
        } else if (c == '–' && peek(1) == ' ' && isAfterOperand() && startsOperand(2)) {
            add(Token.Kind.OPERATOR, "-", 1);
        } else if ((c == '-' || c == '*' || c == '+') && peek(1) == ' ' && isLineStart()) {
            add(Token.Kind.BREAK, "", 1);
        } else if (c == '-' && peek(-1) == ' ' && peek(1) == ' ' && isBehindWord()) {
            add(Token.Kind.BREAK, "", 1);
        } else if (c == '_' && limits() > 0) {
            add(Token.Kind.OPERATOR, text.substring(at, at + limits()), limits());
        } else if ((c == '\'' || c == '_') && !isTight()) {
            add(Token.Kind.BREAK, "", 1);
        } else if ("²³".indexOf(c) >= 0 && isBehindUnit()) {
            add(Token.Kind.UNIT, "", 1);
        } else if (c == '^' && isBehindUnit() && Character.isDigit(peek(1))) {
            add(Token.Kind.UNIT, "", 2);
        } else if (c == '&') {
            add(Token.Kind.OPERATOR, "", 1);
        } else if (c == '/' && isUnitBehind()) {
            int end = at + 1;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            add(Token.Kind.UNIT, "", end - at);
        } else if (c == ':' && isDivision()) {
            add(Token.Kind.OPERATOR, "/", 1);
        } else if (c == ':' && isRatio()) {
            add(Token.Kind.WORD, "", 1);
        } else if (OPERATORS.matcher(String.valueOf(c)).matches()) {
            add(
                    Token.Kind.OPERATOR,
                    c == '½' ? "(1/2)" : c == '¼' ? "(1/4)" : c == '¾' ? "(3/4)" : String.valueOf(c),
                    1);
        } else if (BREAKS.indexOf(c) >= 0) {
            add(Token.Kind.BREAK, "", 1);
        } else if (c == '∫') {
            add(Token.Kind.OPERAND, "∫", 1);
        } else {
            add(Token.Kind.WORD, "", 1);
        }
    }

    /** Right - x = 2 has a dash. */
    private boolean isBehindWord() {
        int last = tokens.size() - 1;
        while (last >= 0 && tokens.get(last).is(Token.Kind.EDGE)) {
            last--;
        }
        return last < 0
                || tokens.get(last).is(Token.Kind.WORD)
                || tokens.get(last).is(Token.Kind.BREAK);
    }

    /** x' and x_1, and no quotation. */
    private boolean isTight() {
        return at > 0 && (Character.isLetterOrDigit(peek(-1)) || peek(-1) == ')' || peek(-1) == '\'');
    }

    /** x = 15 : 3, and not a ratio 2 : 3. */
    private boolean isDivision() {
        boolean apart = peek(-1) == ' ' && Character.isDigit(peek(-2)) && peek(1) == ' ' && Character.isDigit(peek(2));
        boolean divided = DIVIDED.matcher(text).region(at, text.length()).lookingAt()
                && (peek(-1) == ' ') == (peek(1) == ' ')
                && "0123456789)}".indexOf(peek(peek(-1) == ' ' ? -2 : -1)) >= 0
                && !DIVISOR.matcher(text.substring(Math.max(0, at - 24), at)).find();
        return divided
                || apart
                        && tokens.size() > 2
                        && tokens.subList(Math.max(0, tokens.size() - 4), tokens.size()).stream()
                                .anyMatch(token -> token.is(Token.Kind.RELATION));
    }

    /** km/h */
    private boolean isUnitBehind() {
        return isBehindUnit() && Character.isLetter(peek(1));
    }

    private boolean isBehindUnit() {
        return !tokens.isEmpty()
                && tokens.getLast().is(Token.Kind.UNIT)
                && tokens.getLast().end() == at;
    }

    private boolean isRatio() {
        return Character.isDigit(peek(-1)) && Character.isDigit(peek(1));
    }

    private boolean isLineStart() {
        return tokens.isEmpty()
                || tokens.getLast().is(Token.Kind.BREAK)
                        && tokens.getLast().text().equals("\n");
    }

    private boolean isOver(int ahead) {
        return at + ahead >= text.length()
                || !" )=+-*/^!·×".contains(String.valueOf(peek(ahead)))
                || peek(ahead) == ' ' && !"=+-*/·×<>≈)".contains(String.valueOf(peek(ahead + 1)));
    }

    boolean isAfterOperand() {
        return !tokens.isEmpty()
                && (tokens.getLast().is(Token.Kind.OPERAND) || tokens.getLast().is(Token.Kind.CLOSE));
    }

    private boolean startsOperand(int ahead) {
        char c = peek(ahead);
        return Character.isDigit(c) || c == '(' || Character.isLetter(c) && !Character.isLetter(peek(ahead + 1));
    }
}
