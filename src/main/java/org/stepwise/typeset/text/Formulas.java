package org.stepwise.typeset.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown in which formulas were replaced by signs that Markdown does not touch; the same ones as in the browser
 * ({@code sw-text/markdown.ts}). In code a dollar is a dollar.
 *
 * @param rest what is neither formula nor code nor a sign with a backslash before it
 */
record Formulas(String markdown, List<Found> found, String rest) {

    private static final char OPEN = '\ue000';
    private static final char CLOSE = '\ue001';
    private static final Pattern TOKEN = Pattern.compile(
            "(?<code>(`++)(?:(?!\n[ \t]*\n).)*?[^`]\\2(?!`))"
                    + "|\\$\\$(?<display>.+?)\\$\\$|\\\\\\[(?<bracketed>.+?)\\\\\\]"
                    + "|\\\\\\((?<round>.+?)\\\\\\)"
                    + "|\\$(?![\\s$])(?<inline>[^$\\\\\n]*+(?:\\\\.[^$\\\\\n]*+)*+)(?<!\\s)\\$(?!\\d)"
                    + "|(?<escaped>\\\\[^\\p{L}])",
            Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile(OPEN + "(\\d{1,6})" + CLOSE);

    record Found(String latex, boolean display) {}

    static Formulas in(String text) {
        String clean = text.replaceAll("[\ue000-\uf8ff]", "").replace("\r\n", "\n");
        List<Found> found = new ArrayList<>();
        StringBuilder markdown = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        int from = 0;
        Matcher token = TOKEN.matcher(clean);
        while (token.find()) {
            rest.append(clean, from, token.start()).append(' ');
            from = token.end();
            boolean display = token.group("display") != null || token.group("bracketed") != null;
            String latex = token.group("code") != null || token.group("escaped") != null ? null : latex(token);
            if (latex == null) {
                token.appendReplacement(markdown, Matcher.quoteReplacement(token.group()));
            } else {
                token.appendReplacement(markdown, OPEN + Integer.toString(found.size()) + CLOSE);
                found.add(new Found(latex.strip(), display));
            }
        }
        token.appendTail(markdown);
        rest.append(clean.substring(from));
        return new Formulas(markdown.toString(), found, rest.toString());
    }

    private static String latex(Matcher token) {
        for (String group : List.of("display", "bracketed", "round", "inline")) {
            if (token.group(group) != null) {
                return token.group(group);
            }
        }
        return "";
    }

    /** What does something with the text and the formulas, in order. */
    interface Reader {

        void text(String text);

        void formula(Found formula);
    }

    /** Those whose places are in a piece of the Markdown. */
    List<Found> within(String piece) {
        return PLACE.matcher(piece)
                .results()
                .map(place -> found.get(Integer.parseInt(place.group(1))))
                .toList();
    }

    void read(String text, Reader reader) {
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            if (place.start() > from) {
                reader.text(text.substring(from, place.start()));
            }
            reader.formula(found.get(Integer.parseInt(place.group(1))));
            from = place.end();
        }
        if (from < text.length()) {
            reader.text(text.substring(from));
        }
    }
}
