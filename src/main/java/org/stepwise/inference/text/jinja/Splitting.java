package org.stepwise.inference.text.jinja;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods of a text that cut it. */
final class Splitting {

    private Splitting() {}

    static @Nullable Function find(String text, String name) {
        return switch (name) {
            case "split" -> (given, budget) -> split(text, given, false, budget);
            case "rsplit" -> (given, budget) -> split(text, given, true, budget);
            case "splitlines" ->
                (given, budget) -> new ArrayList<Object>(lines(text, given.flag(0, "keepends"), budget));
            case "partition" -> (given, budget) -> partition(text, given, false, budget);
            case "rpartition" -> (given, budget) -> partition(text, given, true, budget);
            default -> null;
        };
    }

    private static Object split(String text, Arguments given, boolean fromEnd, Budget budget) {
        given.only("sep", "maxsplit");
        budget.spend(text.length());
        long most = given.integer(1, "maxsplit", -1);
        Object separator = given.get(0, "sep", None.NONE);
        if (separator instanceof None) {
            return words(text, most < 0 ? Long.MAX_VALUE : most, fromEnd);
        }
        String cut = Texts.require(separator);
        if (cut.isEmpty()) {
            throw new Failure("an empty text separates nothing");
        }
        List<Object> parts = new ArrayList<>();
        int from = 0;
        int to = text.length();
        for (long done = 0; done != most; done++) {
            int found = fromEnd ? text.lastIndexOf(cut, to - cut.length()) : text.indexOf(cut, from);
            if (found < 0) {
                break;
            }
            parts.add(fromEnd ? text.substring(found + cut.length(), to) : text.substring(from, found));
            from = fromEnd ? 0 : found + cut.length();
            to = fromEnd ? found : text.length();
        }
        parts.add(text.substring(from, to));
        budget.spend(parts.size());
        if (fromEnd) {
            Collections.reverse(parts);
        }
        return parts;
    }

    private static List<Object> words(String text, long most, boolean fromEnd) {
        String reversed = fromEnd ? new StringBuilder(text).reverse().toString() : text;
        List<Object> words = new ArrayList<>();
        int at = 0;
        while (true) {
            while (at < reversed.length() && Chars.isSpace(reversed.charAt(at))) {
                at++;
            }
            if (at == reversed.length()) {
                break;
            }
            int start = at;
            while (at < reversed.length() && !Chars.isSpace(reversed.charAt(at))) {
                at++;
            }
            if (words.size() == most) {
                words.add(reversed.substring(start));
                break;
            }
            words.add(reversed.substring(start, at));
        }
        if (fromEnd) {
            Collections.reverse(words);
            words.replaceAll(word -> new StringBuilder((String) word).reverse().toString());
        }
        return words;
    }

    /** The lines of a text, whose ends are those of Python. */
    static List<String> lines(String text, boolean withEnds, Budget budget) {
        budget.spend(text.length());
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (Chars.isLineEnd(text.charAt(at))) {
                int end = at;
                if (text.startsWith("\r\n", at)) {
                    at++;
                }
                lines.add(text.substring(start, withEnds ? at + 1 : end));
                start = at + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private static Object partition(String text, Arguments given, boolean fromEnd, Budget budget) {
        budget.spend(text.length());
        String cut = Texts.require(given.get(0, "sep"));
        if (cut.isEmpty()) {
            throw new Failure("an empty text separates nothing");
        }
        int found = fromEnd ? text.lastIndexOf(cut) : text.indexOf(cut);
        if (found < 0) {
            return new Tuple(fromEnd ? List.of("", "", text) : List.of(text, "", ""));
        }
        return new Tuple(List.of(text.substring(0, found), cut, text.substring(found + cut.length())));
    }
}
