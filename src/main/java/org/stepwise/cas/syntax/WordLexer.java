package org.stepwise.cas.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.shared.Message;

/** Cuts a run of letters into known words and single letters: {@code xsinx} is x, sin, x. */
final class WordLexer {

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
        if (!options.names().contains(text.substring(start, end)) && whole(start, end)) {
            return;
        }
        while (lexer.at() < end) {
            next(end);
        }
    }

    private boolean whole(int start, int end) {
        int wide = end;
        while (wide < text.length() && (Lexer.isLetter(text.charAt(wide)) || text.charAt(wide) == '_')) {
            wide++;
        }
        String directive = Words.DIRECTIVES.get(text.substring(start, wide));
        if (directive != null) {
            lexer.add(Kind.FUNCTION, directive, wide - start);
            return true;
        }
        String run = text.substring(start, end);
        String word = Lexer.lower(run);
        if (word.equals("in")) {
            lexer.add(Kind.SIGN, Sign.ELEMENT.name(), 2);
        } else if (Words.KEYWORDS.contains(word)) {
            lexer.add(Kind.WORD, word, run.length());
        } else if (Words.DIRECTIVES.containsKey(word)) {
            lexer.add(Kind.FUNCTION, Words.DIRECTIVES.getOrDefault(word, word), run.length());
        } else if (word.length() > 2 && Words.CONSTANTS.get(word) instanceof Constant constant) {
            lexer.add(Kind.CONSTANT, constant.name(), run.length());
        } else {
            return false;
        }
        return true;
    }

    private void next(int end) {
        String name = longest(lexer.at());
        String known = Words.known(text.substring(lexer.at(), end));
        if (name != null && name.length() > 1 && (known == null || name.length() >= known.length())) {
            lexer.add(Kind.NAME, name, name.length());
        } else if (known == null) {
            letter();
        } else if (known.equals("pi")) {
            lexer.add(Kind.CONSTANT, Constant.PI.name(), 2);
        } else if (Words.FUNCTIONS.get(known) instanceof String function) {
            lexer.add(Kind.FUNCTION, function, known.length());
        } else {
            lexer.add(Kind.NAME, known, known.length());
        }
    }

    private void letter() {
        String letter = text.substring(lexer.at(), lexer.at() + 1);
        Constant constant = Words.CONSTANTS.get(letter);
        if (constant != null && !options.names().contains(letter)) {
            lexer.add(Kind.CONSTANT, constant.name(), 1);
            return;
        }
        int digits = 0;
        while (Lexer.isDigit(lexer.peek(1 + digits))) {
            digits++;
        }
        if (digits == 0) {
            lexer.add(Kind.NAME, letter, 1);
            return;
        }
        String number = text.substring(lexer.at() + 1, lexer.at() + 1 + digits);
        if (!namesARoot(1 + digits)) {
            Span where = new Span(lexer.at(), lexer.at() + 1 + digits);
            throw new Slip(
                    where,
                    Message.of("cas.letter-digit", letter + number),
                    List.of(
                            lexer.repaired(1 + digits, letter + "^" + number),
                            lexer.repaired(1 + digits, letter + "_" + number)));
        }
        lexer.add(Kind.NAME, letter + "_" + number, 1 + digits);
    }

    /** Pupils number solutions so: x1 = 2, x2 = 3. */
    private boolean namesARoot(int length) {
        int ahead = length;
        while (lexer.peek(ahead) == ' ') {
            ahead++;
        }
        return lexer.peek(ahead) == '=';
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
