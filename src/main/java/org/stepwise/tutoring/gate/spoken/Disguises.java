package org.stepwise.tutoring.gate.spoken;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text says once codes in it are read: what comes out is not for show, it is looked through as strictly as can be. */
public final class Disguises {

    private static final Pattern BASE64 =
            Pattern.compile("(?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/_-]{2,}={0,2}(?![A-Za-z0-9+/=])");
    private static final Pattern BASE32 = Pattern.compile("(?<![A-Za-z0-9])[A-Z2-7]{2,}={1,6}");
    private static final Pattern HEX =
            Pattern.compile("(?<![A-Za-z0-9])(?:0x|\\\\x)?((?:[0-9a-fA-F]{2}(?:\\s|\\\\x|:|%)?){2,})(?![A-Za-z0-9])");
    private static final Pattern BITS = Pattern.compile("(?<![\\d])(?:[01]{7,8}[\\s,]?)+(?![\\d])");
    private static final Pattern ESCAPES = Pattern.compile(
            "&#x([0-9a-fA-F]{2,4});|&#(\\d{2,5});|\\\\u\\{?([0-9a-fA-F]{4})\\}?|%([0-9a-fA-F]{2})|U\\+([0-9A-Fa-f]{4})|\\\\x([0-9a-fA-F]{2})|(?:chr|fromCharCode|char)\\((\\d{2,4})\\)");
    private static final Pattern ASCII = Pattern.compile(
            "(?<!\\d)(?:(?:3[2-9]|[4-9]\\d|1[01]\\d|12[0-6])[\\s,-]+){2,}(?:3[2-9]|[4-9]\\d|1[01]\\d|12[0-6])(?!\\d)");
    private static final Pattern MORSE = Pattern.compile("(?:[.·•-]{1,5}[ /|]+)*[.·•–-]{1,5}");
    private static final Pattern LITERAL =
            Pattern.compile("(?<![\\p{L}\\d])0(?:b([01]{1,16})|x([0-9a-fA-F]{1,6})|o([0-7]{1,6}))(?![\\p{L}\\d])");
    private static final Pattern NATO_RUN = Pattern.compile("\\p{L}+");
    private static final Map<String, Character> SPOKEN = Map.ofEntries(
            Map.entry("tee", 't'),
            Map.entry("doubleu", 'w'),
            Map.entry("oh", 'o'),
            Map.entry("ess", 's'),
            Map.entry("ex", 'x'),
            Map.entry("vee", 'v'),
            Map.entry("en", 'n'),
            Map.entry("ee", 'e'),
            Map.entry("ell", 'l'),
            Map.entry("eff", 'f'),
            Map.entry("aitch", 'h'),
            Map.entry("ar", 'r'),
            Map.entry("eye", 'i'),
            Map.entry("gee", 'g'),
            Map.entry("you", 'u'));
    private static final Map<String, Character> MORSE_LETTERS = morse();
    private static final String NATO =
            " alfa alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray x-ray yankee zulu ";

    private Disguises() {}

    public static List<String> decoded(String text) {
        List<String> decoded = new ArrayList<>();
        base64(text, decoded);
        each(BASE32, text, found -> printable(base32(found.group()), decoded));
        each(HEX, text, found -> {
            String digits = found.group(1).replaceAll("[^0-9a-fA-F]", "");
            boolean coded = digits.length() >= 4 && digits.length() % 2 == 0;
            if (coded) {
                printable(bytes(digits, 2, 16), decoded);
            }
        });
        each(BITS, text, found -> {
            for (String group : List.of(found.group().replaceAll("[^01]", ""))) {
                if (group.length() % 8 == 0) {
                    printable(bytes(group, 8, 2), decoded);
                }
            }
        });
        each(ASCII, text, found -> {
            StringBuilder letters = new StringBuilder();
            for (String code : found.group().split("[\\s,-]+")) {
                letters.append((char) Integer.parseInt(code));
            }
            decoded.add(letters.toString());
        });
        Matcher escapes = ESCAPES.matcher(text.replaceAll("\\)\\s*[+,.]\\s*(?=(?:chr|char)\\()", ")"));
        if (escapes.find()) {
            decoded.add(escapes.replaceAll(found -> Matcher.quoteReplacement(escaped(found))));
        }
        each(
                LITERAL,
                text,
                found -> decoded.add(" "
                        + (found.group(1) != null
                                ? Integer.parseInt(found.group(1), 2)
                                : found.group(2) != null
                                        ? Integer.parseInt(found.group(2), 16)
                                        : Integer.parseInt(found.group(3), 8))
                        + " "));
        morse(text, decoded);
        nato(text, decoded);
        return decoded;
    }

    private static void each(Pattern pattern, String text, java.util.function.Consumer<Matcher> action) {
        Matcher matcher = pattern.matcher(text);
        for (int i = 0; i < 400 && matcher.find(); i++) {
            action.accept(matcher);
        }
    }

    private static void base64(String text, List<String> decoded) {
        each(BASE64, text, found -> {
            String token = found.group().replace('-', '+').replace('_', '/');
            boolean word = token.matches("[A-Z]?[a-z]+|[A-Z]+|\\d+");
            if (word && token.length() % 4 != 0) {
                return;
            }
            try {
                printable(Base64.getDecoder().decode(token.replaceAll("=+$", "")), decoded);
            } catch (IllegalArgumentException none) {
                // Not base64.
            }
        });
    }

    private static byte[] base32(String token) {
        StringBuilder bits = new StringBuilder();
        for (char c : token.replace("=", "").toCharArray()) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits.append(String.format("%5s", Integer.toBinaryString(value)).replace(' ', '0'));
        }
        bits.setLength(bits.length() / 8 * 8);
        return bytes(bits.toString(), 8, 2);
    }

    private static byte[] bytes(String digits, int width, int radix) {
        byte[] bytes = new byte[digits.length() / width];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(i * width, (i + 1) * width), radix);
        }
        return bytes;
    }

    /** Only what a person could have meant. */
    private static void printable(byte[] bytes, List<String> decoded) {
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= 32 && c < 127 || c == '\n')) {
            decoded.add(" " + text + " ");
        }
    }

    private static String escaped(java.util.regex.MatchResult found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                int code = Integer.parseInt(found.group(group), group == 2 || group == 7 ? 10 : 16);
                return Character.isValidCodePoint(code) ? Character.toString(code) : " ";
            }
        }
        return found.group();
    }

    private static void morse(String text, List<String> decoded) {
        each(MORSE, text, found -> {
            StringBuilder letters = new StringBuilder();
            for (String sign :
                    found.group().replaceAll("[·•]", ".").replace('–', '-').split("[ /|]+")) {
                letters.append(MORSE_LETTERS.getOrDefault(sign, '?'));
            }
            boolean digit = letters.chars().anyMatch(Character::isDigit);
            if (letters.indexOf("?") < 0 && (digit || letters.length() > 2)) {
                decoded.add(" " + letters.toString().toLowerCase(Locale.ROOT) + " ");
            }
        });
    }

    private static Map<String, Character> morse() {
        String[] codes =
                ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --.. ----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----."
                        .split(" ");
        Map<String, Character> letters = new java.util.HashMap<>();
        for (int i = 0; i < codes.length; i++) {
            letters.put(codes[i], "abcdefghijklmnopqrstuvwxyz0123456789".charAt(i));
        }
        return Map.copyOf(letters);
    }

    /** Tango whiskey oscar. */
    private static void nato(String spoken, List<String> decoded) {
        String text = spoken.replaceAll("(?i)double[- ]?(?:u|you)", "doubleu");
        StringBuilder letters = new StringBuilder();
        each(NATO_RUN, text, found -> {
            String word = found.group().toLowerCase(Locale.ROOT);
            if (NATO.contains(" " + word + " ")) {
                letters.append(word.charAt(0));
            } else if (SPOKEN.containsKey(word)) {
                letters.append(SPOKEN.get(word));
            } else if (letters.length() > 2) {
                decoded.add(" " + letters + " ");
                letters.setLength(0);
            } else {
                letters.setLength(0);
            }
        });
        if (letters.length() > 2) {
            decoded.add(" " + letters + " ");
        }
    }
}
