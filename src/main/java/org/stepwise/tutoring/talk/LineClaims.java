package org.stepwise.tutoring.talk;

import java.util.List;
import java.util.regex.Pattern;
import org.stepwise.tutoring.hints.WrittenLine;

/** What a model says of the pupil's lines, against the marks that the checker has set beside them. */
final class LineClaims {

    private static final Pattern WRONG = Pattern.compile(
            "(?i)\\bline (\\d{1,3})\\b[^.?!:;]*?\\b(?:does not hold|doesn't hold|is (?:wrong|false|incorrect)|is not (?:right|correct)|broke)");

    private static final Pattern RIGHT =
            Pattern.compile("(?i)\\bline (\\d{1,3})\\b[^.?!:;]*?(?<!not )\\b(?:holds|is (?:right|correct|true))\\b");

    private LineClaims() {}

    /** Whether some line is said to be what none of that number is; of a line that is not there nothing is true. */
    static boolean contradict(String text, List<WrittenLine> lines) {
        return claims(WRONG, text, lines, false) || claims(RIGHT, text, lines, true);
    }

    private static boolean claims(Pattern claim, String text, List<WrittenLine> lines, boolean holds) {
        return claim.matcher(text)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .anyMatch(number -> lines.stream().noneMatch(line -> line.number() == number && line.holds() == holds));
    }
}
