package org.stepwise.solver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stepwise.solver.board.BeyondSchool;

/**
 * The text of a task without its frame, its words and the brackets that only group.
 *
 * @param letter that the words ask for; null where they name none
 */
record TaskText(String text, @Nullable String letter) {

    private static final Pattern FRAME =
            Pattern.compile("^(?:\\$\\$?|\\\\\\(|\\\\\\[)\\s*(.*?)\\s*(?:\\$\\$?|\\\\\\)|\\\\\\])$", Pattern.DOTALL);
    private static final Pattern COMMAND =
            Pattern.compile("^solve(?:\\s+for\\s+(\\p{L}))?\\s*:?\\s+(.*)$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern FOR_LETTER = Pattern.compile(
            "^(.*?)[,;]?\\s*(?:\\\\text\\s*\\{\\s*for\\s*\\}|(?<=\\s)for\\s)\\s*\\$?(\\p{L}(?:_\\w)?)\\$?\\s*\\.?$",
            Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile(
            "(?<![\\\\\\p{L}])(?:for|find|solve|where|when|given|then|with|the|please)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern THOUSANDS = Pattern.compile("(?<![\\d.,}])(\\d{1,3})((?:\\{,\\}\\d{3})+)(?!\\d|\\{,)");

    static TaskText of(String input) {
        String text = input.strip();
        Matcher frame = FRAME.matcher(text);
        text = frame.matches() ? frame.group(1).strip() : text;
        String letter = null;
        Matcher command = COMMAND.matcher(text);
        if (command.matches()) {
            letter = command.group(1);
            text = command.group(2);
        }
        Matcher named = FOR_LETTER.matcher(text);
        if (named.matches()) {
            letter = named.group(2);
            text = named.group(1).strip();
        }
        if (WORD.matcher(text).find()) {
            throw new BeyondSchool("The words in this task cannot be read.");
        }
        return new TaskText(bracketed(thousands(text)), letter);
    }

    /** 1{,}250 is 1250. */
    private static String thousands(String text) {
        return THOUSANDS
                .matcher(text)
                .replaceAll(number -> number.group(1) + number.group(2).replace("{,}", ""));
    }

    /** The same for 1,250 where no list can stand. */
    static String withoutCommas(String text) {
        boolean list = text.matches("(?s).*\\p{L}\\s*\\(.*");
        return list ? text : text.replaceAll("(?<=(?<![\\d.,])\\d{1,3}(?:,\\d{3}){0,3}),(?=\\d{3}(?!\\d))", "");
    }

    /** Braces that belong to no command, and square brackets, as round ones; text as it is where they do not match. */
    private static String bracketed(String text) {
        StringBuilder all = new StringBuilder();
        Deque<String> closing = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escaped = c == '\\' && i + 1 < text.length() && "{}".indexOf(text.charAt(i + 1)) >= 0;
            char bracket = escaped ? text.charAt(i + 1) : c;
            if ("{[".indexOf(bracket) >= 0) {
                boolean round = escaped || isGroup(text, i);
                closing.push(round ? ")" : bracket == '{' ? "}" : "]");
                all.append(round ? '(' : bracket);
            } else if ("}]".indexOf(bracket) >= 0) {
                if (closing.isEmpty()) {
                    return text;
                }
                all.append(closing.pop());
            } else {
                all.append(c);
            }
            i += escaped ? 1 : 0;
        }
        return closing.isEmpty() ? all.toString() : text;
    }

    /** No argument of a command, no exponent, no index, no interval and no set. */
    private static boolean isGroup(String text, int at) {
        String before = text.substring(0, at).stripTrailing();
        String within = text.substring(at + 1);
        boolean square = text.charAt(at) == '[';
        boolean argument = before.matches(square ? "(?s).*\\\\\\p{L}*" : "(?s).*(?:[\\^_}\\]]|\\\\\\p{L}+|\\p{L}{2})");
        boolean several = within.matches("(?s)[^\\[\\](){}]*,.*");
        return !argument && !several && !within.stripLeading().startsWith("\\begin");
    }
}
