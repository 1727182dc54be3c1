package org.stepwise.tutoring.gate;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stepwise.grading.AnswerKind;
import org.stepwise.tutoring.verify.Task;

/** Answers that are words: no solution, all real numbers, or a text. */
final class WordAnswers {

    private static final Pattern NOTHING = Pattern.compile(
            "(?:no (?:real )?solutions?|\\{\\s*\\}|∅|\\\\emptyset|\\\\varnothing|empty(?: set)?|none|no real (?:roots?|numbers?))");
    private static final Pattern EVERYTHING = Pattern.compile(
            "(?:all (?:real )?(?:numbers?|reals|x)|ℝ|\\\\mathbb\\{?r\\}?|infinitely many(?: solutions)?|\\(-(?:infinity|∞|\\\\infty), ?(?:infinity|∞|\\\\infty)\\)|r)");
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "\\b(?:no (?:real )?(?:solutions?|roots?|answers?|value|number)|has none|nothing (?:solves|works)|unsolvable|impossible|never (?:true|equal|zero)"
                    + "|contradiction|can(?:not|'t) be solved|empty set|without (?:a )?solutions?|keine l(?:ö|o)sung(?:en)?|sin soluci(?:ó|o)n|pas de solution"
                    + "|aucune solution|nessuna soluzione|brak rozwi\\p{L}*|zero solutions|0 solutions)\\b|∅|\\\\(?:emptyset|varnothing)|\\{\\s*\\}");
    private static final Pattern SAYS_EVERYTHING = Pattern.compile(
            "\\b(?:all (?:real )?(?:numbers?|reals|values|x)|every (?:real )?(?:number|value|x)|any (?:real )?(?:number|value|x)|infinitely many|always true"
                    + "|infinite(?:ly)? (?:number of )?solutions|alle (?:reellen )?zahlen)\\b|ℝ|\\\\mathbb\\{?r\\}?");

    private final @Nullable Pattern said;

    WordAnswers(Task task) {
        String answer = task.answer().strip().toLowerCase(Locale.ROOT);
        String prompt = task.prompt().toLowerCase(Locale.ROOT);
        if (NOTHING.matcher(answer).matches()) {
            said = SAYS_NOTHING;
        } else if (EVERYTHING.matcher(answer).matches()) {
            said = SAYS_EVERYTHING;
        } else if ((task.kind() == AnswerKind.STRING || task.answers().isEmpty())
                && answer.length() > 1
                && !prompt.contains(answer)) {
            said = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(answer) + "(?![\\p{L}\\d])");
        } else if (task.kind() == AnswerKind.STRING && !answer.isEmpty()) {
            said = claimed(Pattern.quote(answer));
        } else {
            said = null;
        }
    }

    /** Where the problem itself has the word, only what is said of the answer tells it. */
    private static Pattern claimed(String answer) {
        return Pattern.compile(
                "^[\\s\"'(*_`]*" + answer + "(?![\\p{L}\\d])(?! (?:need|problem|worries|one|matter|rush|idea))"
                        + "|\\b(?:answer|solution|result|it|this|that|so|therefore|hence|be|definitely|certainly)(?:'s| is|,|:)?\\s+[\"'(*_`]*(?:an? |the )?"
                        + answer + "(?![\\p{L}\\d])");
    }

    boolean tell(String text) {
        return said != null && said.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
