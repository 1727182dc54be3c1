package org.stepwise.authoring.exchange.draft;

import java.util.regex.Pattern;

/** A name for what has none: its first words. */
public final class Titles {

    private static final Pattern FORMULA = Pattern.compile("(?<!\\\\)\\$+(?:\\\\.|[^$\\\\])*\\$+|@\\{[^}]*}");
    private static final int LONGEST = 50;

    private Titles() {}

    /** @param otherwise where there are no words */
    public static String of(String text, String otherwise) {
        String words = FORMULA.matcher(text)
                .replaceAll(" ")
                .replaceAll("<[^>]*>|!?\\[[^\\]]*]\\([^)]*\\)", " ")
                .replaceAll("[*_#\\\\`>|\\[\\]{}@$]", " ")
                .replaceAll("\\s+([.,;:?!])", "$1")
                .replaceAll("\\s+", " ")
                .strip();
        int end = words.indexOf(". ");
        String sentence = end > 8 ? words.substring(0, end) : words;
        sentence = sentence.replaceAll("[.,;:?!=]+$", "").strip();
        if (sentence.length() < 3) {
            return otherwise;
        }
        int cut = sentence.length() <= LONGEST ? -1 : sentence.lastIndexOf(' ', LONGEST);
        return cut < 0 ? sentence.substring(0, Math.min(sentence.length(), LONGEST)) : sentence.substring(0, cut) + "…";
    }
}
