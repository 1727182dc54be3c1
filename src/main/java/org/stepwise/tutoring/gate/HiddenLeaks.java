package org.stepwise.tutoring.gate;

import java.util.Set;
import java.util.regex.Pattern;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.tutoring.gate.spoken.Digits;
import org.stepwise.tutoring.gate.spoken.Disguises;
import org.stepwise.tutoring.gate.spoken.Numerals;
import org.stepwise.tutoring.gate.spoken.Spellings;
import org.stepwise.tutoring.verify.Formula;
import org.stepwise.tutoring.verify.Formulas;
import org.stepwise.tutoring.verify.Task;

/** The answer in codes, and in letters that stand apart, backwards, shifted or in front of sentences. */
final class HiddenLeaks {

    private static final Pattern CODES = Pattern.compile(
            "\\b(?:base ?-?(?:64|32|16)|rot-?13|caesar|ciphers?|cipher(?:ed|text)|decod\\w+|decrypt\\w*|encod\\w+|encrypt\\w*|hex(?:adecimal)?|morse|acrostic"
                    + "|reversed (?:word|text|answer)|mirror (?:word|writing)|first letters? of (?:each|every|these|the)|shift(?:ed)? (?:each|every|the) letters?|leet|pig latin"
                    + "|base[- ](?:\\d+|two|three|eight|sixteen)|ascii|unicode|in binary|binary (?:for|code|of)|zero-width|atbash|vigen(?:è|e)re|anagram)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BACKWARDS = Pattern.compile(
            "\\b(?:(?:read|spell(?:ed|s)?|written|write)(?: it| this| that| the (?:word|answer|letters))? (?:backwards?|in reverse|from right to left|right to left)"
                    + "|from the back|back to front)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What could be read backwards. */
    private static final Pattern TOKEN = Pattern.compile(
            "[\"'“‘`*]\\p{L}{2,}[\"'”’`*]|(?<![\\p{L}\\d])\\d{2,}|[:=]\\s*[*_]*\\p{L}{2,}[*_]*\\s*[.!?]?\\s*$|\\b(?:it|this|that|word|letters?|answer)\\b");

    private static final Pattern FORMULA = Pattern.compile("\\$[^$]*\\$|\\\\\\(.*?\\\\\\)");
    private static final Pattern CODED_TASK =
            Pattern.compile("(?i)binary|\\bbase\\b|hexadecimal|decimal number|log|cipher|code|Roman");

    private final Task task;
    private final Secret secret;
    private final WordAnswers words;

    HiddenLeaks(Task task, Secret secret, WordAnswers words) {
        this.task = task;
        this.secret = secret;
        this.words = words;
    }

    /** Whether a code is spoken of that the problem is not about. */
    boolean announces(String text) {
        boolean backwards = BACKWARDS.matcher(text).find()
                && TOKEN.matcher(FORMULA.matcher(text).replaceAll(" ; ")).find();
        return (backwards || text.contains("<!--") || CODES.matcher(text).find())
                && !CODED_TASK.matcher(task.prompt()).find();
    }

    /** In codes, and in letters that stand in another order. */
    boolean tell(String raw, String text, String before, CharSequence said) {
        for (String decoded : Disguises.decoded(raw)) {
            if (tells(decoded)) {
                return true;
            }
        }
        String window = before.substring(Math.max(0, before.length() - 120)) + text;
        for (String word : Spellings.hidden(window)) {
            if (isSpelled(word) || words.tell(word)) {
                return true;
            }
        }
        for (String word : Spellings.turned(window)) {
            if (isEnglish(word) && isSpelled(word) || words.tell(word)) {
                return true;
            }
        }
        String firstLetters = Spellings.wordInitials(text);
        for (Rational value : secret.rationals()) {
            if (!secret.isReached(value)
                    && value.isInteger()
                    && value.numerator().bitLength() < 16) {
                Set<String> names =
                        Numerals.spellings(Math.abs(value.numerator().intValue()));
                if (names.stream()
                        .anyMatch(word -> word.length() > 3 && firstLetters.contains(word) && isEnglish(word))) {
                    return true;
                }
                for (String initials : Spellings.initials(said.toString())) {
                    if (names.stream()
                            .anyMatch(word -> word.length() > 2 && initials.contains(word) && isEnglish(word))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isEnglish(String word) {
        return ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
                        + " twenty thirty forty fifty sixty seventy eighty ninety")
                .contains(word);
    }

    private boolean isSpelled(String word) {
        return Numerals.of(word)
                .filter(numeral -> word.length() > 2 && (!numeral.weak() || word.equals("one")))
                .map(numeral -> Rational.of(numeral.value()))
                .filter(value -> secret.isValue(value) || secret.isValue(value.negate()))
                .filter(value -> !secret.isReached(value))
                .isPresent();
    }

    /** Any mention in what was decoded. */
    private boolean tells(String decoded) {
        String digits = Digits.of(decoded, true);
        for (Formula value : Formulas.values(digits, task.letters())) {
            Expr expr = value.sides().getFirst().expr();
            if (expr.variables().isEmpty() ? secret.isValue(expr) : secret.isExpression(expr)) {
                return true;
            }
        }
        return words.tell(decoded) || Spellings.hidden(decoded).stream().anyMatch(this::isSpelled);
    }
}
