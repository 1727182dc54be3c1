package org.stepwise.tutoring.gate.spoken;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Number words that are not one word between blanks: Japanese and Chinese characters, Turkish tens in front of ones. */
final class ForeignNumbers {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern CHARACTERS = Pattern.compile("[零〇一二两兩三四五六七八九十百]+");
    private static final Pattern PARTS = Pattern.compile("(\\d+) 分之 (\\d+)");
    private static final List<String> ONES =
            List.of("", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz");
    private static final Pattern TURKISH = Pattern.compile(
            "(?<!\\p{L})(?i:on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan) (bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz)(?!\\p{L})");
    /** Turkish for ten, where it can be no English word. */
    private static final Pattern ON = Pattern.compile("(?<=[=:] )on(?![\\p{L}\\d]| \\p{L})");

    private static final List<String> TENS =
            List.of("", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan");

    private ForeignNumbers() {}

    static String digits(String words) {
        String text = ON.matcher(words).replaceAll("10");
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        String plain = TURKISH.matcher(text).replaceAll(ForeignNumbers::turkish);
        if (plain.chars().noneMatch(c -> c > 0x3000 && c < 0xA000)) {
            return plain;
        }
        String counted = CHARACTERS
                .matcher(plain)
                .replaceAll(found -> found.group().equals("一") ? "一" : " " + characters(found.group()) + " ");
        return PARTS.matcher(counted)
                .replaceAll(found -> found.group(1).equals("100")
                        ? Matcher.quoteReplacement(found.group(2) + "%")
                        : found.group(2) + "/" + found.group(1));
    }

    private static String turkish(MatchResult found) {
        String[] words = found.group().split(" ");
        return Integer.toString(10 * TENS.indexOf(words[0].toLowerCase(Locale.ROOT)) + ONES.indexOf(words[1]));
    }

    /** 七十 is 70, 十二 is 12, 二百五 is left at 205. */
    private static long characters(String run) {
        if (run.indexOf('十') < 0 && run.indexOf('百') < 0) {
            StringBuilder digits = new StringBuilder();
            run.substring(0, Math.min(9, run.length())).chars().forEach(c -> digits.append(digit((char) c)));
            return Long.parseLong(digits.toString());
        }
        long total = 0;
        long last = -1;
        for (char c : run.toCharArray()) {
            if (c == '百' || c == '十') {
                total += (last < 0 ? 1 : last) * (c == '百' ? 100 : 10);
                last = -1;
            } else {
                last = digit(c);
            }
        }
        return total + Math.max(0, last);
    }

    private static int digit(char c) {
        return c == '零' ? 0 : c == '两' || c == '兩' ? 2 : DIGITS.indexOf(c);
    }
}
