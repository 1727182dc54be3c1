package org.stepwise.cas.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.tree.Span;

/** What is written below a name: x_1, x_{12}, v_max, x_{n+1}; it becomes a part of the name. */
final class Subscript {

    private static final Pattern FORM = Pattern.compile(
            "_(?:\\{([^{}]*(?:\\{[^{}]*\\}[^{}]*)?)\\}|\\([A-Za-z0-9]+(?: ?[+\\-−–] ?[A-Za-z0-9]+)*\\)|(\\d+|\\\\(?:text|mathrm)\\{[^{}]*\\}|\\\\[a-zA-Z]+|[a-zA-Z]+|[α-ωΑ-Ωπϕϵϑµ]))");
    private static final Pattern WRAPPED = Pattern.compile("\\\\(?:text|mathrm|mathit|operatorname)\\{([^{}]*)\\}");
    private static final Pattern COMMAND = Pattern.compile("\\\\([a-zA-Z]+)");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9+\\-*,']+");
    private static final int LONGEST = 20;

    private final Lexer lexer;
    private final String text;
    private final int start;

    Subscript(Lexer lexer, String text, int start) {
        this.lexer = lexer;
        this.text = text;
        this.start = start;
    }

    /** As it is kept in the name; empty where nothing is written below. */
    String text() {
        int length = length(text, start);
        if (length == 0) {
            return "";
        }
        String written = text.substring(start + 1, start + length);
        String inside = written.startsWith("{") || written.startsWith("(")
                ? written.substring(1, written.length() - 1)
                : written;
        String plain = plain(inside);
        if (!PLAIN.matcher(plain).matches() || plain.length() > LONGEST) {
            int ahead = start - lexer.at();
            Span before = lexer.span(ahead);
            throw new Slip(
                    new Span(
                            before.end(),
                            Math.max(before.end(), lexer.span(ahead + length).end())),
                    "subscript");
        }
        return plain;
    }

    private static String plain(String written) {
        String plain = COMMAND.matcher(WRAPPED.matcher(written).replaceAll("$1").replaceAll("\\\\[,;! ]|\\s", ""))
                .replaceAll(command -> {
                    String name = Words.VARIANTS.getOrDefault(command.group(1), command.group(1));
                    return Words.GREEK.contains(name) ? name : "?";
                });
        StringBuilder result = new StringBuilder();
        for (int k = 0; k < plain.length(); k++) {
            char c = plain.charAt(k);
            String greek = Words.GREEK_LETTERS.getOrDefault(c, Words.VARIANTS.get("" + c));
            result.append(greek != null ? greek : c == '−' || c == '–' ? "-" : c == 'π' ? "pi" : Character.toString(c));
        }
        return result.toString();
    }

    /** How many characters it takes; 0 where there is none. */
    static int length(String text, int start) {
        Matcher matcher = FORM.matcher(text).region(start, text.length());
        if (!matcher.lookingAt()) {
            return 0;
        }
        String word = matcher.group(2);
        boolean letters = word != null && Lexer.isLetter(word.charAt(0)) && word.length() > 1;
        return letters && !Words.LOWERED.contains(word) && !Words.PLAIN_GREEK.contains(word)
                ? 2
                : matcher.end() - start;
    }
}
