package org.stepwise.inference.text.jinja;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The filters that make a text; what is none is first printed. */
final class TextFilters {

    /** Where a word begins, for the filter {@code title}. */
    private static final Pattern WORD = Pattern.compile("[^-\\s({\\[<]++");

    private TextFilters() {}

    static void addTo(Map<String, Filter> filters) {
        filters.put(
                "trim",
                (value, given, budget) -> Texts.strip(
                        text(value, budget), given.only("chars").get(0, "chars", None.NONE), true, true, budget));
        filters.put("upper", (value, given, budget) -> text(value, budget).toUpperCase(Locale.ROOT));
        filters.put("lower", (value, given, budget) -> text(value, budget).toLowerCase(Locale.ROOT));
        filters.put("capitalize", (value, given, budget) -> Texts.capitalize(text(value, budget)));
        filters.put("title", (value, given, budget) -> title(text(value, budget)));
        filters.put("replace", TextFilters::replace);
        filters.put("indent", TextFilters::indent);
        filters.put("join", TextFilters::join);
        filters.put("escape", (value, given, budget) -> escape(text(value, budget), budget));
        filters.put("e", (value, given, budget) -> escape(text(value, budget), budget));
        filters.put("wordcount", (value, given, budget) -> words(text(value, budget)));
        filters.put("center", TextFilters::center);
    }

    private static String text(Object value, Budget budget) {
        String text = Printer.text(value, budget);
        budget.spend(text.length());
        return text;
    }

    private static String title(String text) {
        Matcher words = WORD.matcher(text);
        return words.replaceAll(word -> {
            String letters = word.group();
            int first = letters.offsetByCodePoints(0, 1);
            return Matcher.quoteReplacement(letters.substring(0, first).toUpperCase(Locale.ROOT)
                    + letters.substring(first).toLowerCase(Locale.ROOT));
        });
    }

    private static Object replace(Object value, Arguments given, Budget budget) {
        given.only("old", "new", "count");
        Object count = given.get(2, "count", None.NONE);
        return Texts.replace(
                Printer.text(value, budget),
                Printer.text(given.get(0, "old"), budget),
                Printer.text(given.get(1, "new"), budget),
                count instanceof None ? -1 : Numbers.requireInteger(count),
                budget);
    }

    private static Object indent(Object value, Arguments given, Budget budget) {
        given.only("width", "first", "blank");
        Object width = given.get(0, "width", 4L);
        String indention =
                width instanceof String text ? text : Texts.repeat(" ", Numbers.requireInteger(width), budget);
        boolean blank = given.flag(2, "blank");
        List<String> lines = Splitting.lines(Texts.require(value) + "\n", false, budget);
        StringBuilder text = new StringBuilder(given.flag(1, "first") ? indention : "");
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            boolean indented = at > 0 && (blank || !line.isEmpty());
            budget.spend(line.length() + indention.length());
            text.append(at > 0 ? "\n" : "").append(indented ? indention : "").append(line);
        }
        return text.toString();
    }

    private static Object join(Object value, Arguments given, Budget budget) {
        given.only("d", "attribute");
        String separator = Printer.text(given.get(0, "d", ""), budget);
        Object attribute = given.get(1, "attribute", None.NONE);
        StringBuilder joined = new StringBuilder();
        String before = "";
        for (Object item : Values.items(value, budget)) {
            Object each = attribute instanceof None ? item : SelectionFilters.attribute(item, attribute);
            String text = Printer.text(each, budget);
            budget.spend(text.length() + before.length());
            joined.append(before).append(text);
            before = separator;
        }
        return joined.toString();
    }

    private static String escape(String text, Budget budget) {
        budget.spend(5L * text.length());
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;")
                .replace("\"", "&#34;");
    }

    private static long words(String text) {
        return Pattern.compile("[\\p{L}\\p{N}_]++").matcher(text).results().count();
    }

    private static Object center(Object value, Arguments given, Budget budget) {
        String text = text(value, budget);
        long width = given.integer(0, "width", 80);
        long missing = Math.max(0, width - text.codePointCount(0, text.length()));
        long before = missing / 2 + (missing & width & 1);
        return Texts.repeat(" ", before, budget) + text + Texts.repeat(" ", missing - before, budget);
    }
}
