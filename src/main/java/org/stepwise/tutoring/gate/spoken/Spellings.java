package org.stepwise.tutoring.gate.spoken;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with its letters put right: full-width and circled digits, look-alikes, letters apart, backwards, in leet and rot13. */
public final class Spellings {

    private static final String LOOKS =
            "аaеeоoрpсcхxуyіiѕsԁdһhԛqԝwьbтtнhкkмmвbгrαaοoνvρpτtυuιiκkχxѡwոnօoӏlɩiıiϲcᴏoꞷwѵvԍgᴡwᴛt";
    private static final Pattern APART = Pattern.compile(
            "(?<![\\p{L}\\d'])\\p{L}(?:(?:[\\s.\\-_*,/|+~·•:;>→]{1,4}|, ?(?:and |then |and then )?|\\s(?:and|then|and then|followed by)\\s)[\"'(]?\\p{L}(?![\\p{L}\\d'])){1,20}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS_APART = Pattern.compile(
            "(?<![\\p{L}\\d.,])\\d(?:(?:\\s|[-_.|·•/]|,\\s?|\\s?(?:and|then|and then|followed by)\\s?|an?\\s|the digit\\s){1,4}\\d(?![\\d%]|[.,]\\d)){1,8}");
    private static final Pattern LEET =
            Pattern.compile("(?<![\\p{L}\\d])(?=[a-zA-Z]*\\d)(?=\\d*[a-zA-Z])[a-zA-Z0-9@$!|]{2,12}(?![\\p{L}\\d])");
    private static final Pattern SUPER =
            Pattern.compile("(?<![\\p{L}\\d)\\]}⁰¹²³⁴-⁹])[⁻]?[⁰¹²³⁴-⁹]+(?!\\p{L})|[₋]?[₀-₉]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern INSIDE_MARKS = Pattern.compile(
            "(?<=\\p{L}{2})[*_~`^|\\u00AD]{1,3}(?=\\p{L})|(?<=\\p{L})[*_~`^|\\u00AD]{1,3}(?=\\p{L}{2})");
    private static final Pattern MARKUP = Pattern.compile(
            "</?[a-zA-Z][^<>]{0,40}>|\\\\(?:text|mathrm|mathbf|textbf|operatorname|mbox|boldsymbol)\\s*\\{([^{}]*)\\}");

    /** What LaTeX sets without a width, so that what stands round it is one number. */
    private static final Pattern NO_WIDTH = Pattern.compile(
            "\\\\(?:hspace|vspace)\\*?\\s?\\{[^{}]{0,20}\\}|\\\\(?:kern|hskip|mkern)\\s?-?[\\d.]{1,5}(?:pt|mu|em|ex|cm|mm)|\\\\(?:h|v)?phantom\\s?\\{[^{}]{0,20}\\}|\\\\!|\\\\null(?![a-z])");

    private static final Pattern BOXES = Pattern.compile("\\\\boxed\\s?\\{(\\d+)\\}\\s?\\\\boxed\\s?\\{(?=\\d+\\})");
    private static final Pattern LENGTH = Pattern.compile(
            "(?:\\b(?:len|length|strlen|size)\\s?\\(\\s?)([\"'])([^\"']{1,60})\\1\\s?\\)|([\"'])([^\"']{1,60})\\3\\.(?:length|size)(?:\\(\\))?");

    private Spellings() {}

    /** One sign for each that looks the same. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        String tight = text.indexOf('\\') < 0
                ? text
                : BOXES.matcher(NO_WIDTH.matcher(text).replaceAll("")).replaceAll("\\\\boxed{$1");
        String counted = LENGTH.matcher(tight)
                .replaceAll(found -> " " + (found.group(2) == null ? found.group(4) : found.group(2)).length() + " ");
        String folded = SUPER.matcher(counted)
                .replaceAll(found -> Matcher.quoteReplacement(" "
                        + Normalizer.normalize(found.group(), Normalizer.Form.NFKC)
                                .replace('−', '-') + " "));
        folded.codePoints().forEach(point -> {
            int dice = point >= 0x2680 && point <= 0x2685 ? point - 0x267F : -1;
            int type = Character.getType(point);
            boolean invisible = type == Character.FORMAT || point == 0xFE0F || point == 0x20E3 || point == 0x34F;
            boolean shaped = point >= 0x2150 && point <= 0x218F
                    || point >= 0x2460 && point <= 0x24FF
                    || point >= 0x2776 && point <= 0x2793
                    || point >= 0xFF00 && point <= 0xFFEF
                    || point >= 0x1D400 && point <= 0x1D7FF
                    || point >= 0x1F100 && point <= 0x1F189
                    || point >= 0x2080 && point <= 0x209F;
            if (dice > 0) {
                plain.append(' ').append(dice).append(' ');
            } else if (point >= 0x2776 && point <= 0x2793) {
                plain.append(' ').append((point - 0x2776) % 10 + 1).append(' ');
            } else if (point >= 0x1F1E6 && point <= 0x1F1FF) {
                plain.append((char) ('a' + point - 0x1F1E6)).append(' ');
            } else if (shaped) {
                String normal = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                        .replace('⁄', '/');
                plain.append(point >= 0x2150 && point <= 0x24FF ? " " + normal.replaceAll("[().,]", "") + " " : normal);
            } else if (Character.isDigit(point)) {
                plain.append(Character.digit(point, 10));
            } else if (point == 0xBD || point == 0xBC || point == 0xBE) {
                plain.append(point == 0xBD ? " 1/2" : point == 0xBC ? " 1/4" : " 3/4");
            } else if (!invisible) {
                plain.append(point == 0x2212 || point == 0x2011 ? "-" : Character.toString(point));
            }
        });
        return INSIDE_MARKS
                .matcher(MARKUP.matcher(plain)
                        .replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1))))
                .replaceAll("")
                .replaceAll("\\b(?:print|eval|calc)\\(", "(")
                .replaceAll("(?<=[\\d)]) ?// ?(?=[\\d(])", "/")
                .replaceAll("(?<=[^*][*+/(-]\\d{1,4})\\*\\*(?=\\d)", "^");
    }

    /** Letters of other alphabets as the Latin ones that they look like, in words that mix them or stand beside digits. */
    public static String latin(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int look = c < 128 ? -1 : LOOKS.indexOf(Character.toLowerCase(c));
            latin.append(look >= 0 && look % 2 == 0 ? LOOKS.charAt(look + 1) : c);
        }
        return latin.toString();
    }

    /** What letters and digits that stand apart, backwards or shifted would say; each in a text of its own. */
    public static List<String> hidden(String text) {
        List<String> hidden = new ArrayList<>();
        each(
                APART,
                text,
                found -> hidden.add(found.replaceAll(
                        "(?i)[\\s.\\-_*,/|+~·•:;>→\"'(]+(?:and then|and|then|followed by)?[\\s.\\-_*,/|+~·•:;>→\"'(]*(?=\\p{L})",
                        "")));
        each(
                LEET,
                text,
                found -> hidden.add(found.toLowerCase(Locale.ROOT)
                        .replaceFirst("[!|]+$", "")
                        .replace('0', 'o')
                        .replace('1', 'i')
                        .replace('3', 'e')
                        .replace('4', 'a')
                        .replace('5', 's')
                        .replace('7', 't')
                        .replace('@', 'a')
                        .replace('$', 's')
                        .replace('!', 'i')
                        .replace('8', 'b')));
        return hidden;
    }

    /** Each word backwards and in rot13. */
    public static List<String> turned(String text) {
        List<String> hidden = new ArrayList<>();
        each(WORD, text, found -> {
            String lower = found.toLowerCase(Locale.ROOT);
            if (lower.length() > 2 && !lower.equals("net") && !lower.equals("bar") && !lower.equals("ten")) {
                hidden.add(new StringBuilder(lower).reverse().toString());
                hidden.add(rotated(lower));
            }
        });
        return hidden;
    }

    /** Digits that stand apart, joined. */
    public static List<String> digits(String text) {
        List<String> joined = new ArrayList<>();
        each(DIGITS_APART, text, found -> joined.add(found.replaceAll("[^\\d]", "")));
        return joined;
    }

    private static void each(Pattern pattern, String text, java.util.function.Consumer<String> action) {
        Matcher matcher = pattern.matcher(text);
        for (int i = 0; i < 400 && matcher.find(); i++) {
            action.accept(matcher.group());
        }
    }

    static String rotated(String text) {
        StringBuilder rotated = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            rotated.append(
                    c >= 'a' && c <= 'z'
                            ? (char) ('a' + (c - 'a' + 13) % 26)
                            : c >= 'A' && c <= 'Z' ? (char) ('A' + (c - 'A' + 13) % 26) : c);
        }
        return rotated.toString();
    }

    /** First letters of the words. */
    public static String wordInitials(String text) {
        StringBuilder letters = new StringBuilder();
        each(WORD, text, word -> letters.append(Character.toLowerCase(word.charAt(0))));
        return letters.toString();
    }

    /** First letters of lines and of sentences. */
    public static List<String> initials(String all) {
        List<String> initials = new ArrayList<>();
        for (String separator : List.of("\\n+", "(?<=[.!?])\\s+|\\n+")) {
            StringBuilder letters = new StringBuilder();
            for (String part : all.split(separator)) {
                String start = part.replaceFirst("^[^\\p{L}]+", "");
                if (!start.isEmpty()) {
                    letters.append(Character.toLowerCase(start.charAt(0)));
                }
            }
            initials.add(letters.toString());
        }
        return initials;
    }
}
