package org.stepwise.inference.text.jinja;

import java.util.Locale;

/** Texts as Python sees them, a row of code points. */
final class Texts {

    private Texts() {}

    static String require(Object value) {
        return switch (value) {
            case String text -> text;
            case Undefined undefined -> throw undefined.failure();
            default -> throw new Failure("a text is needed, not %s".formatted(Types.name(value)));
        };
    }

    /** By code points: a surrogate pair is above all that is one char. */
    static int compare(String left, String right) {
        for (int at = 0; at < Math.min(left.length(), right.length()); at++) {
            char a = left.charAt(at);
            char b = right.charAt(at);
            if (a != b) {
                boolean pairs = Character.isSurrogate(a) != Character.isSurrogate(b);
                return pairs ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Without what {@code chars} has at its ends, or without white space where {@code chars} is null. */
    static String strip(String text, Object chars, boolean start, boolean end, Budget budget) {
        budget.search(text);
        String drop = chars instanceof None ? "" : require(chars);
        int from = 0;
        int to = text.length();
        while (start && from < to && drops(text.codePointAt(from), drop, chars)) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (end && from < to && drops(text.codePointBefore(to), drop, chars)) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        budget.spend(to - from);
        return text.substring(from, to);
    }

    private static boolean drops(int c, String drop, Object chars) {
        return chars instanceof None ? Chars.isSpace(c) : drop.indexOf(c) >= 0;
    }

    static String replace(String text, String old, String with, long most, Budget budget) {
        budget.search(text);
        StringBuilder replaced = new StringBuilder();
        int at = 0;
        long done = 0;
        for (int found = text.indexOf(old); found >= 0 && done != most; done++) {
            budget.spend(with.length() + 1L);
            replaced.append(text, at, found).append(with);
            at = found + old.length();
            if (old.isEmpty()) {
                if (at >= text.length()) {
                    break;
                }
                int next = at + Character.charCount(text.codePointAt(at));
                replaced.append(text, at, next);
                at = next;
                found = next;
            } else {
                found = text.indexOf(old, at);
            }
        }
        budget.spend(text.length());
        return replaced.append(text, Math.min(at, text.length()), text.length()).toString();
    }

    static String repeat(String text, long times, Budget budget) {
        if (times <= 0 || text.isEmpty()) {
            return "";
        }
        budget.spend(times > Integer.MAX_VALUE ? Long.MAX_VALUE : times * text.length());
        return text.repeat((int) times);
    }

    static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return title(text.substring(0, first)) + text.substring(first).toLowerCase(Locale.ROOT);
    }

    private static String title(String letter) {
        int c = letter.codePointAt(0);
        return Character.toTitleCase(c) == c
                ? letter.toUpperCase(Locale.ROOT)
                : Character.toString(Character.toTitleCase(c));
    }

    /** Each word with a capital: a word begins at each letter that follows none. */
    static String title(String text, Budget budget) {
        budget.spend(text.length());
        StringBuilder titled = new StringBuilder();
        boolean inWord = false;
        for (int at = 0; at < text.length(); ) {
            int next = text.offsetByCodePoints(at, 1);
            String letter = text.substring(at, next);
            titled.append(inWord ? letter.toLowerCase(Locale.ROOT) : title(letter));
            int c = text.codePointAt(at);
            inWord = Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c);
            at = next;
        }
        return titled.toString();
    }
}
