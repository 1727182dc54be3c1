package org.stepwise.tutoring.verify;

import java.util.regex.Pattern;

/** What the words in front of an equation make of it. */
enum Cue {
    NONE,
    /** Let, suppose: it is not said that it is so. */
    SUPPOSED,
    /** If, when: what holds anyway may be said so too. */
    CONDITION,
    /** Another problem begins. */
    EXAMPLE;

    private static final Pattern EXAMPLES = Pattern.compile(
            "\\b(?:for example|for instance|e\\.g|example|similar|another (?:problem|equation|example|one|task)|different (?:problem|equation|example|one|numbers)|other (?:problem|numbers)|parallel|of the same (?:type|kind|sort)|here(?:'s| is) (?:one|another)|consider|imagine|let(?:'s| us) say|if it (?:was|were)|(?:suppose|say) (?:we|you|it|the (?:equation|problem)) (?:had|have|were|was|is)"
                    + "|practice problem|warm-?up|(?:zum )?beispiel|exemple|ejemplo|esempio|exemplo|przyk[łl]ad"
                    + "|z\\. ?b\\.|örnek|andere[nr]? zahlen|d.autres nombres|otros números)\\b");
    private static final Pattern WEAK_EXAMPLES =
            Pattern.compile("\\b(?:solve|solving|take|look at|in|like|with|try|say|equation|problem)\\b[^.]{0,30}$");
    private static final Pattern LET = Pattern.compile(
            "\\b(?:let|suppose|assume|assuming|say|pretend|denote|define|call|supposing|try|trying|plug in|plugging in|substitute|substituting|guess|test|sei|angenommen|soit|supongamos)\\b(?!'s| us| me)[^.;:,]{0,25}$");
    private static final Pattern IF = Pattern.compile(
            "\\b(?:if|when|whenever|unless|wenn|falls|si|cuando|quand)\\b(?:\\s+[^\\s.;,]+){0,2}[\\s$(\\\\*`]*$");
    private static final Pattern BACK = Pattern.compile(
            "\\b(?:your (?:own )?(?:problem|equation|turn|question|task|exercise|one)|back to|original|in yours|now you)\\b");

    static Cue of(String before, boolean exampleLevel) {
        String text = before.toLowerCase(java.util.Locale.ROOT);
        if (EXAMPLES.matcher(text).find()
                || exampleLevel && WEAK_EXAMPLES.matcher(text).find()) {
            return EXAMPLE;
        }
        if (LET.matcher(text).find()) {
            return SUPPOSED;
        }
        return IF.matcher(text).find() ? CONDITION : NONE;
    }

    /** Whether the text turns to the pupil's own problem again. */
    static boolean returns(String text) {
        return BACK.matcher(text.toLowerCase(java.util.Locale.ROOT)).find();
    }
}
