package org.stepwise.cas.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The large brace in front of a system, {@code \\left\\{\\begin{array}...\\end{array}\\right.}: it closes nothing. */
final class SystemBrace {

    private static final Pattern BRACE = Pattern.compile("\\\\(?:\\{|lbrace)\\s*(?=\\\\begin)");
    private static final Pattern ENDS = Pattern.compile("\\\\(begin|end)\\b");
    private static final Pattern NOTHING = Pattern.compile("\\s*\\{[a-z*A-Z]+\\}\\s*\\\\m?right\\s*\\.");

    private final String text;
    private final int start;

    SystemBrace(String text, int start) {
        this.text = text;
        this.start = start;
    }

    /** How many characters it takes; 0 where none stands. */
    int length() {
        Matcher brace = BRACE.matcher(text).region(start, text.length()).useTransparentBounds(true);
        if (!brace.lookingAt()) {
            return 0;
        }
        int depth = 0;
        Matcher ends = ENDS.matcher(text).region(brace.end(), text.length());
        while (ends.find()) {
            depth += ends.group(1).equals("begin") ? 1 : -1;
            if (depth == 0) {
                boolean open =
                        NOTHING.matcher(text).region(ends.end(), text.length()).lookingAt();
                return open ? brace.end() - start : 0;
            }
        }
        return 0;
    }
}
