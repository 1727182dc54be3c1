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
            "(?U)\\b(?:for example|for instance|e\\.g|example|similar|another (?:problem|equation|example|one|task)|different (?:problem|equation|example|one|numbers)|other (?:problem|numbers)|parallel|of the same (?:type|kind|sort)|here(?:'s| is) (?:one|another)|consider|imagine|let(?:'s| us) say|if it (?:was|were)|(?:suppose|say|assume) (?:we|you|it|the \\p{L}+) (?:had|have|were|was|is)"
                    + "|for comparison|as a model|a cousin|cousin of|a friend of mine|how it works (?:for|with)|change the numbers|changed numbers"
                    + "|if (?:you|it|we|she|he|they|there|the \\p{L}+) (?:had|said|were|was|read|asked|cost|weighed)(?! (?:not |only |just )?\\p{L}+(?:ed|en|un)\\b)"
                    + "|practice problem|warm-?up|(?:zum )?beispiel|exemple|ejemplo|esempio|exemplo|przyk[łl]ad"
                    + "|z\\. ?b\\.|örnek|andere[nr]? zahlen|d.autres nombres|otros números"
                    + "|nehmen wir an|stell dir vor|betrachten wir|imaginons|imagine que|prenons|supposons que|veamos|imagina|imaginemos|tomemos|supongamos que)\\b");
    private static final Pattern WEAK_EXAMPLES = Pattern.compile(
            "(?U)\\b(?:solve|solving|take|look at|in|like|with|try|say|equation|problem)\\b[^.]{0,30}$");
    private static final Pattern LET = Pattern.compile(
            "(?U)\\b(?:let|suppose|assume|assuming|say|pretend|denote|define|call|supposing|try|trying|plug in|plugging in|substitute|substituting|guess|test|sei|angenommen|soit|supongamos)\\b(?!'s| us| me)[^.;:,]{0,25}$");
    private static final Pattern IF = Pattern.compile(
            "(?U)\\b(?:if|when|whenever|unless|wenn|falls|si|cuando|quand)\\b(?:\\s+[^\\s.;,]+){0,2}[\\s$(\\\\*`]*$");
    private static final Pattern BACK = Pattern.compile(
            "(?U)\\b(?:your (?:own )?(?:problem|equation|turn|question|task|exercise|one)|back to|original|in yours|now you"
                    + "|deine[rmn]? (?:eigenen? )?(?:gleichung|aufgabe|rechnung)|jetzt du|ton (?:équation|exercice|problème)|à toi"
                    + "|tu (?:ecuación|problema|ejercicio)|ahora tú)\\b");
    /** What leads from one line to the next, or speaks of the problem at hand. */
    private static final Pattern GOING_ON = Pattern.compile(
            "(?U)\\b(?:so|thus|hence|therefore|then|now|gives?|giving|get|becomes?|leads?|yields?|from|simplif\\w*|collect\\w*|expand\\w*|factor\\w*"
                    + "|subtract\\w*|add|adding|divid\\w*|multipl\\w*|means|your|our|this|here|left with|both sides"
                    + "|also|dann|folgt|erhält|erhalten|ergibt|subtrah\\w*|addier\\w*|dividier\\w*|teile\\w*|deine\\w*"
                    + "|donc|alors|obtient|soustra\\w*|ajout\\w*|divis\\w*|entonces|queda|resta\\w*|suma\\w*|dividi\\w*)\\b");

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

    /** Whether an equation after these words may be the first one of another problem, though nobody says so. */
    static boolean beginsAnew(String before) {
        return !GOING_ON.matcher(before.toLowerCase(java.util.Locale.ROOT)).find();
    }

    /** Whether the text turns to the pupil's own problem again. */
    static boolean returns(String text) {
        return BACK.matcher(text.toLowerCase(java.util.Locale.ROOT)).find();
    }
}
