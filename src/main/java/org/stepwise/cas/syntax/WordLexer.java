package org.stepwise.cas.syntax;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Sign;

/** Cuts a run of letters into known words and single letters: {@code xsinx} is x, sin, x. */
final class WordLexer {

    private static final int LONGEST_PRODUCT = 5;
    /** A word without the spaces round it: x=1orx=2. */
    private static final Pattern GLUED = Pattern.compile("(or|and)[a-z]");

    /** Where one letter is Greek, mu is one too: (x - mu)/sigma. */
    private static final Pattern OTHER_GREEK = Pattern.compile(
            "alpha|beta|gamma|delta|epsilon|theta|lambda|sigma|omega|\\b(?:phi|rho|tau|psi)\\b|[α-ωΑ-Ω]");

    private static final String DEGREE = "(?:\\^(?:\\{(\\d)\\}|(\\d)))?";
    private static final Pattern DERIVATIVE =
            Pattern.compile("d" + DEGREE + "([A-Za-z])? ?/ ?d([A-Za-z])" + DEGREE + "(?![A-Za-z])");

    private final Lexer lexer;
    private final String text;
    private final ReadOptions options;

    WordLexer(Lexer lexer, String text, ReadOptions options) {
        this.lexer = lexer;
        this.text = text;
        this.options = options;
    }

    void run() {
        int start = lexer.at();
        int end = start;
        while (end < text.length() && Lexer.isLetter(text.charAt(end))) {
            end++;
        }
        if (derivative() || !options.names().contains(text.substring(start, end)) && whole(start, end)) {
            return;
        }
        String run = text.substring(start, end);
        int letters = 0;
        while (lexer.at() < end) {
            int before = lexer.at();
            next(end);
            letters = lexer.at() == before + 1 ? letters + 1 : 0;
            if (letters == LONGEST_PRODUCT) {
                lexer.pass(start - lexer.at());
                throw lexer.slip(run.length(), "word", run);
            }
        }
    }

    /** dy/dx is the derivative y'(x). */
    private boolean derivative() {
        Matcher matcher =
                DERIVATIVE.matcher(text).region(lexer.at(), text.length()).useTransparentBounds(true);
        if (options.names().contains("d") || !matcher.lookingAt()) {
            return false;
        }
        int length = matcher.end() - matcher.start();
        String above = first(matcher.group(1), matcher.group(2));
        if (matcher.group(3) == null) {
            throw lexer.slip(length, "operation", matcher.group());
        }
        if (!above.equals(first(matcher.group(5), matcher.group(6)))) {
            return false;
        }
        derivative(lexer, options, matcher.group(3), matcher.group(4), above, length);
        return true;
    }

    static void derivative(
            Lexer lexer, ReadOptions options, String function, String variable, String degree, int length) {
        for (String letter : List.of(function, variable)) {
            if (Words.CONSTANTS.containsKey(letter) && !options.names().contains(letter)) {
                throw lexer.slip(length, "operation", "d" + function + "/d" + variable);
            }
        }
        lexer.add(Kind.NAME, function, 0);
        for (int k = 0; k < Integer.parseInt(degree); k++) {
            lexer.add(Kind.MARK, "'", 0);
        }
        lexer.add(Kind.OPEN, "(", 0);
        lexer.add(Kind.NAME, variable, 0);
        lexer.add(Kind.CLOSE, ")", length);
    }

    static String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other != null ? other : "1";
    }

    private boolean whole(int start, int end) {
        int wide = end;
        while (wide < text.length() && (Lexer.isLetter(text.charAt(wide)) || text.charAt(wide) == '_')) {
            wide++;
        }
        if (Words.DIRECTIVES.get(text.substring(start, wide)) instanceof String directive) {
            lexer.add(Kind.FUNCTION, directive, wide - start);
            return true;
        }
        String run = text.substring(start, end);
        String word = Lexer.lower(run);
        if (word.equals("in")) {
            lexer.add(Kind.SIGN, Sign.ELEMENT.name(), 2);
        } else if (Words.KEYWORDS.get(word) instanceof String keyword) {
            lexer.add(Kind.WORD, keyword, run.length());
        } else if (Words.DIRECTIVES.get(word) instanceof String directive) {
            lexer.add(Kind.FUNCTION, directive, run.length());
        } else if (Words.ELSEWHERE.get(word) instanceof String function && bracketFollows(end)) {
            lexer.add(Kind.FUNCTION, function, run.length());
        } else if (Words.BRACKETED.get(word) instanceof String function && bracketFollows(end)) {
            lexer.add(Kind.FUNCTION, function, run.length());
        } else if (!word.equals("pi")
                && word.length() > 1
                && (!word.equals("oo") || run.equals(word))
                && Words.CONSTANTS.get(word) instanceof Constant constant) {
            lexer.add(Kind.CONSTANT, constant.name(), run.length());
        } else if (Words.greek(run) instanceof String greek) {
            lexer.name(greek, run.length());
        } else {
            return other(word, run.length());
        }
        return true;
    }

    private boolean other(String word, int length) {
        if (Words.ANSWERS.contains(word)) {
            throw lexer.slip(length, "word", word);
        }
        if (Words.SHORT_HYPERBOLIC.get(word) instanceof String function && bracketFollows(lexer.at() + length)) {
            String apart = word.charAt(0) + "*" + word.charAt(1) + "*";
            List<String> readings = List.of(lexer.repaired(length, function), lexer.repaired(length, apart));
            throw lexer.slip(length, "two-readings", word, readings);
        }
        Matcher glued = GLUED.matcher(word);
        if (glued.matches() && lexer.last().ends()) {
            String apart = " " + glued.group(1) + " " + text.charAt(lexer.at() + length - 1);
            throw lexer.slip(length, "two-readings", word, List.of(lexer.repaired(length, apart)));
        }
        if (word.equals("lim")) {
            throw lexer.slip(length, "operation", word);
        }
        if (word.equals("mu") && OTHER_GREEK.matcher(text).find()) {
            lexer.name("mu", length);
            return true;
        }
        if (word.equals("mu")
                && !options.names().contains("m")
                && !options.names().contains("u")) {
            throw lexer.slip(
                    length, "two-readings", word, List.of(lexer.repaired(length, "μ"), lexer.repaired(length, "m*u")));
        }
        if (Words.UNITS.get(word) instanceof String unit && lexer.last().kind() == Kind.NUMBER) {
            lexer.add(Kind.MARK, unit, length);
            return true;
        }
        return false;
    }

    private boolean bracketFollows(int end) {
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next < text.length() && (text.charAt(next) == '(' || text.startsWith("\\left(", next));
    }

    private void next(int end) {
        String name = longest(lexer.at());
        String known = Words.known(text.substring(lexer.at(), end));
        if (known != null && known.charAt(0) == 'a' && options.names().contains("a") && !known.startsWith("ar")) {
            known = Words.known(known.substring(1)) == null ? known : null;
        }
        if (name != null && name.length() > 1 && (known == null || name.length() >= known.length())) {
            lexer.name(name, name.length());
        } else if (known == null) {
            letter();
        } else if (known.equals("pi")) {
            lexer.add(Kind.CONSTANT, Constant.PI.name(), 2);
        } else if (Words.FUNCTIONS.get(known) instanceof String function) {
            lexer.add(Kind.FUNCTION, function, known.length());
        } else {
            lexer.name(known, known.length());
        }
    }

    private void letter() {
        String letter = text.substring(lexer.at(), lexer.at() + 1);
        int digits = 0;
        while (Lexer.isDigit(lexer.peek(1 + digits))) {
            digits++;
        }
        Constant constant = options.names().contains(letter) ? null : Words.CONSTANTS.get(letter);
        if (digits > 0 && !lexer.last().is(Kind.COMMAND, "frac")) {
            numbered(letter, digits, constant);
        } else if (constant != null && Subscript.length(text, lexer.at() + 1) == 0) {
            lexer.add(Kind.CONSTANT, constant.name(), 1);
        } else {
            lexer.name(letter, 1);
        }
    }

    private void numbered(String letter, int digits, @Nullable Constant constant) {
        String number = text.substring(lexer.at() + 1, lexer.at() + 1 + digits);
        if (namesARoot(letter, number)) {
            lexer.add(Kind.NAME, letter + "_" + number, 1 + digits);
            return;
        }
        List<String> others = constant == null
                ? List.of(letter + "^" + number, letter + "_" + number)
                : constant == Constant.E && lexer.last().kind() == Kind.NUMBER
                        ? List.of("*10^" + number, "*e^" + number)
                        : List.of(letter + "^" + number, letter + "*" + number);
        throw lexer.slip(
                1 + digits,
                "letter-digit",
                letter + number,
                others.stream().map(other -> lexer.repaired(1 + digits, other)).toList());
    }

    /** Pupils number solutions so: x1 = 2, x2 = 3. A lone x2 = 4 may also be a power. */
    private boolean namesARoot(String letter, String number) {
        int ahead = 1 + number.length();
        while (lexer.peek(ahead) == ' ') {
            ahead++;
        }
        boolean first = number.equals("1") || text.contains(letter + "1");
        return lexer.peek(ahead) == '=' && first && number.length() < 3;
    }

    /** The longest of the given names here; one that ends in a digit does not cut a number in two. */
    private @Nullable String longest(int start) {
        String best = null;
        for (String name : options.names()) {
            if (!name.isEmpty()
                    && text.startsWith(name, start)
                    && (best == null || name.length() > best.length())
                    && !(Lexer.isDigit(name.charAt(name.length() - 1))
                            && start + name.length() < text.length()
                            && Lexer.isDigit(text.charAt(start + name.length())))) {
                best = name;
            }
        }
        return best;
    }
}
