package org.stepwise.inference.text.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The methods of a text, with the names and the meaning of Python. */
final class TextMethods {

    private TextMethods() {}

    static @Nullable Function find(String text, String name) {
        return switch (name) {
            case "strip" -> (given, budget) -> strip(text, given, true, true, budget);
            case "lstrip" -> (given, budget) -> strip(text, given, true, false, budget);
            case "rstrip" -> (given, budget) -> strip(text, given, false, true, budget);
            case "startswith" -> (given, budget) -> any(given, budget, text::startsWith);
            case "endswith" -> (given, budget) -> any(given, budget, text::endsWith);
            case "removeprefix" ->
                (given, budget) -> {
                    String prefix = given.text(0, "prefix", "");
                    return text.startsWith(prefix) ? part(text, prefix.length(), text.length(), budget) : text;
                };
            case "removesuffix" ->
                (given, budget) -> {
                    String suffix = given.text(0, "suffix", "");
                    return text.endsWith(suffix) ? part(text, 0, text.length() - suffix.length(), budget) : text;
                };
            case "upper" -> (given, budget) -> whole(text.toUpperCase(Locale.ROOT), budget);
            case "lower" -> (given, budget) -> whole(text.toLowerCase(Locale.ROOT), budget);
            case "title" -> (given, budget) -> Texts.title(text, budget);
            case "capitalize" -> (given, budget) -> whole(Texts.capitalize(text), budget);
            case "replace" ->
                (given, budget) -> Texts.replace(
                        text,
                        Texts.require(given.get(0, "old")),
                        Texts.require(given.get(1, "new")),
                        given.integer(2, "count", -1),
                        budget);
            case "join" -> (given, budget) -> join(text, given.get(0, "iterable"), budget);
            case "find" -> (given, budget) -> place(text, text.indexOf(given.text(0, "sub", "")), budget);
            case "rfind" -> (given, budget) -> place(text, text.lastIndexOf(given.text(0, "sub", "")), budget);
            case "index" ->
                (given, budget) -> {
                    int found = text.indexOf(given.text(0, "sub", ""));
                    if (found < 0) {
                        throw new Failure("the text is not found");
                    }
                    return place(text, found, budget);
                };
            case "count" -> (given, budget) -> count(text, Texts.require(given.get(0, "sub")), budget);
            case "isdigit" -> (given, budget) -> all(text, Character::isDigit, budget);
            case "isnumeric", "isdecimal" -> (given, budget) -> all(text, Character::isDigit, budget);
            case "isalpha" -> (given, budget) -> all(text, Character::isLetter, budget);
            case "isalnum" -> (given, budget) -> all(text, Character::isLetterOrDigit, budget);
            case "isspace" -> (given, budget) -> all(text, Chars::isSpace, budget);
            case "isupper" -> (given, budget) -> cased(text, text.toUpperCase(Locale.ROOT), budget);
            case "islower" -> (given, budget) -> cased(text, text.toLowerCase(Locale.ROOT), budget);
            default -> Splitting.find(text, name);
        };
    }

    private static Object strip(String text, Arguments given, boolean start, boolean end, Budget budget) {
        return Texts.strip(text, given.only("chars").get(0, "chars", None.NONE), start, end, budget);
    }

    private static boolean any(Arguments given, Budget budget, Predicate<String> test) {
        Object affix = given.get(0, "prefix");
        if (affix instanceof Tuple several) {
            budget.spend(several.size());
            return several.stream().anyMatch(each -> test.test(Texts.require(each)));
        }
        return test.test(Texts.require(affix));
    }

    private static String part(String text, int from, int to, Budget budget) {
        budget.spend(to - from);
        return text.substring(from, to);
    }

    private static String whole(String text, Budget budget) {
        budget.spend(text.length());
        return text;
    }

    static String join(String separator, Object items, Budget budget) {
        List<String> texts = new ArrayList<>();
        for (Object item : Values.items(items, budget)) {
            String text = Texts.require(item);
            budget.spend(text.length() + separator.length());
            texts.add(text);
        }
        return String.join(separator, texts);
    }

    private static long place(String text, int found, Budget budget) {
        budget.search(text);
        return found < 0 ? -1 : text.codePointCount(0, found);
    }

    private static long count(String text, String part, Budget budget) {
        budget.search(text);
        if (part.isEmpty()) {
            return text.codePointCount(0, text.length()) + 1L;
        }
        long count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    private static boolean all(String text, IntPredicate test, Budget budget) {
        budget.search(text);
        return !text.isEmpty() && text.codePoints().allMatch(test);
    }

    private static boolean cased(String text, String same, Budget budget) {
        budget.spend(text.length());
        return text.equals(same)
                && text.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
    }
}
