package org.stepwise.authoring.exchange.maxima;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text of Maxima into its words and signs. */
final class MaximaLexer {

    private static final int LONGEST = 20_000;
    private static final Pattern TOKEN = Pattern.compile(
            "(?<skip>\\s+|/\\*.*?\\*/)|(?<number>[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)|(?<name>[A-Za-z%_][A-Za-z0-9_%]*)"
                    + "|\"(?<text>(?:[^\"\\\\]++|\\\\.)*+)\"|(?<sign>:=|::|<=|>=|\\*\\*|[-+*/^=<>#!,;$:\\[\\](){}'.@])",
            Pattern.DOTALL);

    enum Kind {
        NUMBER,
        NAME,
        TEXT,
        SIGN,
        END
    }

    /** @param newLine whether it is the first of a line */
    record Token(Kind kind, String text, boolean newLine) {}

    private MaximaLexer() {}

    static List<Token> read(String text) {
        if (text.length() > LONGEST) {
            throw new Unmapped("more than " + LONGEST + " letters");
        }
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        boolean newLine = true;
        while (at < text.length()) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw new Unmapped(text.substring(at, Math.min(text.length(), at + 20)));
            }
            at = matcher.end();
            if (matcher.group("skip") != null) {
                newLine |= matcher.group().contains("\n");
                continue;
            }
            tokens.add(token(matcher, newLine));
            newLine = false;
        }
        tokens.add(new Token(Kind.END, "", true));
        return tokens;
    }

    private static Token token(Matcher matcher, boolean newLine) {
        if (matcher.group("number") != null) {
            String digits = matcher.group("number");
            return new Token(Kind.NUMBER, digits.startsWith(".") ? "0" + digits : digits, newLine);
        }
        if (matcher.group("name") != null) {
            return new Token(Kind.NAME, matcher.group("name"), newLine);
        }
        return matcher.group("text") != null
                ? new Token(Kind.TEXT, matcher.group("text").replaceAll("\\\\(.)", "$1"), newLine)
                : new Token(Kind.SIGN, matcher.group("sign").replace("**", "^"), newLine);
    }
}
