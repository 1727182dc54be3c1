package org.stepwise.cas.syntax;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.syntax.Token.Kind;

/** A number; one with signs between its thousands is asked about. */
final class NumberLexer {

    private static final Pattern THOUSANDS = Pattern.compile(
            "\\d{1,3}(?:(,\\d{3})+(?:\\.\\d+)?|(?:[ '\\u00a0\\u2009\\u202f]\\d{3})+(?:[.,]\\d+)?)(?![\\d'])");
    private static final Pattern POINT_THOUSANDS = Pattern.compile(
            "\\d{1,3}(?:(?:\\.\\d{3})+(?:,\\d+)?|(?:[ '\\u00a0\\u2009\\u202f]\\d{3})+(?:,\\d+)?)(?![\\d'])");

    /** 1\,000 and 1{,}000{,}000: in LaTeX a narrow gap, and more than one comma without a gap, part thousands. */
    private static final Pattern LATEX_THOUSANDS = Pattern.compile(
            "[1-9]\\d{0,2}(?:(?:\\\\,\\d{3}){1,12}+(?!\\d|\\\\,\\d)|(?:\\{,}\\d{3}){2,12}+(?!\\d|\\{,}))");

    /** 1{,}000 may be a thousand, or one with three decimals. */
    private static final Pattern LATEX_COMMA = Pattern.compile("[1-9]\\d{0,2}\\{,}\\d{3}(?!\\d|\\{,})");

    /** 0.1(6) and 0.1\overline{6}. */
    private static final Pattern REPEATING =
            Pattern.compile("\\(\\d+\\)|\\\\(?:overline|bar|dot)\\s*\\{?\\d|\\.\\.\\.|…");

    private final Lexer lexer;
    private final String text;
    private final ReadOptions options;

    NumberLexer(Lexer lexer, String text, ReadOptions options) {
        this.lexer = lexer;
        this.text = text;
        this.options = options;
    }

    void run() {
        thousands();
        int start = lexer.at();
        Matcher grouped = LATEX_THOUSANDS.matcher(text).region(start, text.length());
        int end = grouped.lookingAt() ? grouped.end() : digits(start);
        char point = end < text.length() ? text.charAt(end) : '\0';
        boolean digitAfter = end + 1 < text.length() && Lexer.isDigit(text.charAt(end + 1));
        if (point == '.' || point == ',' && options.decimalComma() && digitAfter) {
            end = digits(end + 1);
        }
        // In LaTeX a comma in braces is one without a gap behind it.
        boolean tight = text.startsWith("{,}", end) && digits(end + 3) > end + 3;
        end = tight ? digits(end + 3) : end;
        int length = end - start;
        Matcher repeating = REPEATING.matcher(text).region(end, text.length());
        if (point == '.' && !lexer.last().is(Kind.MARK, "_") && repeating.lookingAt()) {
            throw lexer.slip(length + repeating.end() - end, "repeating");
        }
        if (length > Lexer.LONGEST_NUMBER) {
            throw lexer.slip(length, "long-number", Integer.toString(Lexer.LONGEST_NUMBER));
        }
        String digits = text.substring(start, end);
        digits = (digits.indexOf('.') >= 0 || grouped.hasMatch() && !tight ? digits.replace("{,}", "") : digits)
                .replace("\\,", "")
                .replace("{,}", ".")
                .replace(',', '.');
        lexer.add(Kind.NUMBER, digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits, length);
    }

    private int digits(int from) {
        int end = from;
        while (end < text.length() && Lexer.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void thousands() {
        Matcher latex = LATEX_COMMA.matcher(text).region(lexer.at(), text.length());
        if (!options.decimalComma() && latex.lookingAt()) {
            String number = latex.group();
            throw refused(number, List.of(number.replace("{,}", ""), number.replace("{,}", ".")));
        }
        Matcher matcher = (options.decimalComma() ? POINT_THOUSANDS : THOUSANDS)
                .matcher(text)
                .region(lexer.at(), text.length())
                .useTransparentBounds(true);
        boolean later = lexer.at() > 0 && text.charAt(lexer.at() - 1) == ',';
        boolean below = lexer.last().is(Kind.MARK, "_");
        if (later || below || !matcher.lookingAt()) {
            return;
        }
        String number = matcher.group();
        if (options.decimalComma()) {
            String whole = number.replaceAll("[. '\\u00a0\\u2009\\u202f]", "");
            boolean one = number.indexOf('.') >= 0
                    && number.indexOf('.') == number.lastIndexOf('.')
                    && number.indexOf(',') < 0;
            throw refused(number, one ? List.of(whole, number.replace('.', ',')) : List.of(whole));
        }
        if (matcher.group(1) == null) {
            throw refused(number, List.of(number.replaceAll("[ '\\u00a0\\u2009\\u202f]", "")));
        }
        // Items of a set, of a function or of a longer list may stand close together, but none begins with a zero.
        boolean list = lexer.depth() > 0 || number.indexOf(',') != number.lastIndexOf(',');
        if (!list || number.contains(",0")) {
            throw refused(number, List.of(number.replace(",", ""), number.replace(",", ", ")));
        }
    }

    private Slip refused(String number, List<String> repairs) {
        return lexer.slip(
                number.length(),
                "thousands",
                number,
                repairs.stream()
                        .map(repair -> lexer.repaired(number.length(), repair))
                        .toList());
    }
}
