package org.stepwise.tutoring.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a flat text into signs, numbers, letters and words. */
final class Scanner {

    private static final Pattern NUMBER =
            Pattern.compile("\\d{1,3}(?:,\\d{3})+(?![\\d])(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+");
    private static final Pattern ARROW = Pattern.compile("<?[=-]{1,2}>|<==|[→⇒⇔⟹⟺↔∴➔➡]");
    private static final Pattern SIGN = Pattern.compile("==|<=|>=|!=|≤|≥|≠|≈|≅|≃|=|<|>");
    private static final Pattern ORDINAL = Pattern.compile("(?:st|nd|rd|th)(?![a-zA-Z])");
    private static final Pattern OPERATORS = Pattern.compile("[-+*/^±·×÷√!%°'_²³¹½¼¾|⁰-⁹]");
    private static final String BREAKS = ".,;:?!\"\n•–—&#~∈…";

    private final String text;
    private final Set<String> letters;
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

    private char peek(int ahead) {
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
            word();
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
        } else if ((c == '\'' || c == '_') && !isTight()) {
            add(Token.Kind.BREAK, "", 1);
        } else if (c == '&') {
            add(Token.Kind.OPERATOR, "", 1);
        } else if (c == '/' && isUnitBehind()) {
            int end = at + 1;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            add(Token.Kind.UNIT, "", end - at);
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

    /** km/h */
    private boolean isUnitBehind() {
        return !tokens.isEmpty()
                && tokens.getLast().is(Token.Kind.UNIT)
                && tokens.getLast().end() == at
                && Character.isLetter(peek(1));
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

    private boolean isAfterOperand() {
        return !tokens.isEmpty()
                && (tokens.getLast().is(Token.Kind.OPERAND) || tokens.getLast().is(Token.Kind.CLOSE));
    }

    private boolean startsOperand(int ahead) {
        char c = peek(ahead);
        return Character.isDigit(c) || c == '(' || Character.isLetter(c) && !Character.isLetter(peek(ahead + 1));
    }

    private void word() {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        int contracted = contraction(end);
        if (contracted > end) {
            add(Token.Kind.WORD, text.substring(at, contracted).toLowerCase(Locale.ROOT), contracted - at);
            return;
        }
        String run = text.substring(at, end);
        String lower = run.toLowerCase(Locale.ROOT);
        boolean hyphen = end < text.length() - 1 && text.charAt(end) == '-' && Character.isLetter(text.charAt(end + 1));
        if (hyphen && run.length() > 1) {
            hyphenated(end, lower);
        } else if (run.length() == 1) {
            letter(run);
        } else if (WordSigns.FUNCTIONS.contains(lower) && startsArgument(end)) {
            add(Token.Kind.OPERAND, lower, run.length());
        } else if (WordSigns.GREEK.contains(lower)) {
            add(Token.Kind.OPERAND, lower, run.length());
        } else if (WordSigns.number(lower).isPresent()) {
            add(Token.Kind.OPERAND, WordSigns.number(lower).orElse(""), run.length(), true);
        } else if (WordSigns.OPERATORS.containsKey(lower)) {
            add(Token.Kind.OPERATOR, WordSigns.OPERATORS.get(lower), run.length(), true);
        } else if (WordSigns.SQUARES.contains(lower)) {
            add(Token.Kind.OPERATOR, lower.equals("squared") ? "^2" : "^3", run.length(), true);
        } else if (WordSigns.UNITS.contains(run) && isAfterOperand()) {
            add(Token.Kind.UNIT, lower, run.length());
        } else if (isProduct(run, end)) {
            add(Token.Kind.OPERAND, run, run.length());
        } else {
            add(Token.Kind.WORD, lower, run.length());
        }
    }

    /** Behind it's and let's; the end itself for anything else, as f' is. */
    private int contraction(int end) {
        int next = end + 1;
        while (next < text.length() && Character.isLetter(text.charAt(next))) {
            next++;
        }
        boolean brief = next > end + 1 && next <= end + 3;
        return end < text.length() && text.charAt(end) == '\'' && brief ? next : end;
    }

    /** Twenty-one is a number, two-step is none. */
    private void hyphenated(int first, String lower) {
        int end = first + 1;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String whole = lower + "-" + text.substring(first + 1, end).toLowerCase(Locale.ROOT);
        String number = WordSigns.NUMBERS.get(whole);
        add(
                number == null ? Token.Kind.WORD : Token.Kind.OPERAND,
                number == null ? whole : number,
                end - at,
                number != null);
    }

    private boolean startsArgument(int end) {
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        if (next >= text.length()) {
            return false;
        }
        char c = text.charAt(next);
        boolean alone = Character.isLetter(c)
                && (next + 1 >= text.length()
                        || !Character.isLetter(text.charAt(next + 1))
                        || text.startsWith("pi", next));
        return c == '('
                || c == '^'
                || c == '_'
                || c == '|'
                || c == '²'
                || c == '\\'
                || c == '{'
                || Character.isDigit(c)
                || alone;
    }

    private void letter(String run) {
        char after = peek(1);
        int next = 1;
        while (peek(next) == ' ') {
            next++;
        }
        boolean signed = after == '(' || "=<>+*/^)²³·×≤≥≠≈_-".indexOf(peek(next)) >= 0 && peek(next) != '\0';
        boolean behind = !tokens.isEmpty()
                && (tokens.getLast().is(Token.Kind.OPERATOR)
                                && !tokens.getLast().worded()
                        || tokens.getLast().is(Token.Kind.RELATION)
                        || tokens.getLast().is(Token.Kind.OPEN)
                        || tokens.getLast().is(Token.Kind.EDGE)
                        || tokens.getLast().is(Token.Kind.OPERAND)
                                && tokens.getLast().end() == at);
        boolean article = run.equals("a") || run.equals("A") || run.equals("I");
        boolean hyphen = after == '-' && Character.isLetter(peek(2));
        if (article && !(signed && !hyphen) && !behind || after == '\'' && Character.isLetter(peek(2))) {
            add(Token.Kind.WORD, run, 1);
        } else if ((run.equals("m") || run.equals("g") || run.equals("s") || run.equals("h") || run.equals("l"))
                && !letters.contains(run)
                && isAfterOperand()
                && peek(-1) == ' ') {
            add(Token.Kind.UNIT, run, 1);
        } else {
            add(Token.Kind.OPERAND, run, 1);
        }
    }

    private boolean isBetweenSigns(int end) {
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        boolean before = !tokens.isEmpty()
                && (tokens.getLast().is(Token.Kind.RELATION)
                        || tokens.getLast().is(Token.Kind.OPERATOR)
                                && !tokens.getLast().worded()
                                && !tokens.getLast().math().isEmpty());
        return before || next < text.length() && "=+*/^<>≤≥·".indexOf(text.charAt(next)) >= 0;
    }

    /** 4ac, xy where both are letters of the problem, ab^2. */
    private boolean isProduct(String run, int end) {
        if (run.length() > 4
                || WordSigns.SHORT_WORDS.contains(run)
                || !run.chars().allMatch(c -> c < 128)) {
            return false;
        }
        if (run.length() == 2 && run.charAt(0) == 'd' && "xytuvz".indexOf(run.charAt(1)) >= 0) {
            return true;
        }
        boolean glued = isAfterOperand() && tokens.getLast().end() == at && !WordSigns.UNITS.contains(run);
        boolean known =
                !letters.isEmpty() && run.chars().mapToObj(Character::toString).allMatch(letters::contains);
        char after = end < text.length() ? text.charAt(end) : '\0';
        return run.length() < 4 && (glued || after == '^' || after == '²' || isBetweenSigns(end)) || known;
    }
}
