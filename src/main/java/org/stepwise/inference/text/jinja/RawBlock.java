package org.stepwise.inference.text.jinja;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A block {@code {% raw %}}, in which nothing is a tag.
 *
 * @param begin where its text begins
 * @param end where its text ends
 * @param sign the sign at the beginning of {@code endraw}
 * @param close where the end of the tag {@code endraw} is
 */
record RawBlock(int begin, int end, char sign, int close) {

    /** White space, as Python's regular expressions see it. */
    private static final String SPACE = "[\\s\\x1c-\\x1f\\x85\\p{Z}]*+";

    private static final Pattern BEGIN = Pattern.compile("SrawS(?:-%\\}S|%\\})".replace("S", SPACE));
    private static final Pattern END = Pattern.compile("\\{%([-+]?)SendrawS(?=[-+]?%\\})".replace("S", SPACE));

    static @Nullable RawBlock at(String source, int at) {
        Matcher begin = BEGIN.matcher(source).region(at, source.length());
        if (!begin.lookingAt()) {
            return null;
        }
        Matcher end = END.matcher(source);
        if (!end.find(begin.end())) {
            int line = 1
                    + (int) source.substring(0, at)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            throw new TemplateException(line, "the block raw has no end");
        }
        char sign = end.end(1) > end.start(1) ? source.charAt(end.start(1)) : ' ';
        return new RawBlock(begin.end(), end.start(), sign, end.end());
    }
}
