package org.stepwise.inference.sampling.grammar;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How characters stand in a JSON string. There is one way to write each of them: UTF-8, and an escape only for the quote,
 * the backslash and control characters, the short one where there is one. So texts differ exactly where strings do.
 */
final class JsonCharacters {

    private static final String SHORT = "\"\\\b\f\n\r\t";
    private static final String LETTERS = "\"\\bfnrt";
    private static final CharSet PLAIN = CharSet.of(0, 0x1F)
            .or(CharSet.of('"', '"'))
            .or(CharSet.of('\\', '\\'))
            .complement();

    private final Nfa nfa;
    /** States before the last bytes of a character, by those bytes. */
    private final Map<String, Integer> suffixes = new HashMap<>();

    private JsonCharacters(Nfa nfa) {
        this.nfa = nfa;
    }

    static String text(String string) {
        StringBuilder text = new StringBuilder("\"");
        for (char character : string.toCharArray()) {
            int place = SHORT.indexOf(character);
            if (place >= 0) {
                text.append('\\').append(LETTERS.charAt(place));
            } else if (character < 0x20) {
                text.append("\\u%04x".formatted((int) character));
            } else {
                text.append(character);
            }
        }
        return text.append('"').toString();
    }

    /** Edges for one character of the set. */
    static void edges(Nfa nfa, CharSet set, int from, int to) {
        JsonCharacters characters = new JsonCharacters(nfa);
        for (CharSet.Range range : set.and(PLAIN).ranges()) {
            characters.plain(from, range.from(), range.to(), to);
        }
        for (CharSet.Range range : set.and(PLAIN.complement()).ranges()) {
            for (int code = range.from(); code <= range.to(); code++) {
                characters.escaped(from, code, to);
            }
        }
    }

    private void escaped(int from, int code, int to) {
        int place = SHORT.indexOf(code);
        if (place >= 0) {
            nfa.octets(prefix(from, "\\"), LETTERS.charAt(place), LETTERS.charAt(place), to);
        } else {
            String hex = "%02x".formatted(code);
            nfa.octets(prefix(from, "\\u00" + hex.charAt(0)), hex.charAt(1), hex.charAt(1), to);
        }
    }

    /** The state behind the first characters of an escape. */
    private int prefix(int from, String text) {
        if (text.isEmpty()) {
            return from;
        }
        Integer known = suffixes.get(text);
        if (known != null) {
            return known;
        }
        int before = prefix(from, text.substring(0, text.length() - 1));
        int state = nfa.state();
        nfa.octets(before, text.charAt(text.length() - 1), text.charAt(text.length() - 1), state);
        suffixes.put(text, state);
        return state;
    }

    /** Splits a range until all characters in it have the same length and all their last bytes are independent. */
    private void plain(int from, int low, int high, int to) {
        for (int limit : new int[] {0x7F, 0x7FF, 0xFFFF}) {
            if (low <= limit && high > limit) {
                plain(from, low, limit, to);
                plain(from, limit + 1, high, to);
                return;
            }
        }
        byte[] first = utf8(low);
        byte[] last = utf8(high);
        for (int i = 1; i < first.length; i++) {
            int mask = (1 << (6 * i)) - 1;
            if ((low & ~mask) != (high & ~mask)) {
                if ((low & mask) != 0) {
                    plain(from, low, low | mask, to);
                    plain(from, (low | mask) + 1, high, to);
                    return;
                }
                if ((high & mask) != mask) {
                    plain(from, low, (high & ~mask) - 1, to);
                    plain(from, high & ~mask, high, to);
                    return;
                }
            }
        }
        nfa.octets(from, first[0] & 255, last[0] & 255, suffix(first, last, 1, to));
    }

    private int suffix(byte[] first, byte[] last, int at, int to) {
        if (at == first.length) {
            return to;
        }
        StringBuilder key = new StringBuilder("suffix");
        for (int i = at; i < first.length; i++) {
            key.append(' ').append(first[i]).append(' ').append(last[i]);
        }
        Integer known = suffixes.get(key.toString());
        if (known == null) {
            known = nfa.state();
            nfa.octets(known, first[at] & 255, last[at] & 255, suffix(first, last, at + 1, to));
            suffixes.put(key.toString(), known);
        }
        return known;
    }

    private static byte[] utf8(int code) {
        return utf8(Character.toString(code));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
