package org.stepwise.grading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.stepwise.cas.Expr;
import org.stepwise.cas.ReadOptions;
import org.stepwise.cas.Reading;
import org.stepwise.cas.Syntax;
import org.stepwise.cas.UnreadableException;
import org.stepwise.shared.Message;

/** The one door: an answer key and what was typed give a verdict, always the same one. */
public final class Grading {

    private static final Set<String> NOTHING = Set.of(
            "none",
            "no solution",
            "no solutions",
            "no real solution",
            "no real solutions",
            "there is no solution",
            "no roots",
            "no real roots",
            "empty",
            "empty set",
            "the empty set");
    private static final Set<String> EVERYTHING =
            Set.of("all real numbers", "all reals", "all numbers", "all real", "every real number", "everything", "R");

    private static final Pattern PLUS_MINUS = Pattern.compile("\\+/?-");

    private Grading() {}

    /** Throws an IllegalArgumentException for a key that cannot be used: the author's mistake. */
    public static Verdict grade(AnswerKey key, String answer) {
        Verdict verdict = asTyped(key, answer);
        if (verdict instanceof Verdict.Correct || !PLUS_MINUS.matcher(answer).find()) {
            return verdict;
        }
        // +- and +/- are also how ± is typed: where only that reading is right, it is the one that was meant.
        Verdict bothSigns = asTyped(key, PLUS_MINUS.matcher(answer).replaceAll("±"));
        boolean better = bothSigns instanceof Verdict.Correct
                || verdict instanceof Verdict.Invalid && !(bothSigns instanceof Verdict.Invalid);
        return better ? bothSigns : verdict;
    }

    /** How an answer is read for this key: what the pupil is shown while typing. Words, for a text, are unreadable. */
    public static Reading read(AnswerKey key, String answer) {
        return Syntax.read(words(key.kind(), answer), options(key, expected(key)));
    }

    private static Verdict asTyped(AnswerKey key, String answer) {
        if (key.kind() == AnswerKind.STRING) {
            return new TextGrader().grade(key, answer);
        }
        Expr expected = expected(key);
        return switch (read(key, answer)) {
            case Reading.Unreadable unreadable ->
                new Verdict.Invalid(unreadable.message(), unreadable.where(), unreadable.suggestions());
            case Reading.Read(Expr expr) -> decided(key, expected, expr);
        };
    }

    private static Verdict decided(AnswerKey key, Expr expected, Expr answer) {
        try {
            return grader(key.kind()).grade(key, expected, answer);
        } catch (StackOverflowError | ArithmeticException reason) {
            return Verdicts.undecided();
        }
    }

    private static Grader grader(AnswerKind kind) {
        return switch (kind) {
            case EQUIVALENT, DERIVATIVE -> new EquivalentGrader();
            case STRING -> throw new IllegalStateException("Texts are not read as mathematics");
            case FACTORED, EXPANDED, LOWEST_TERMS -> new FormGrader();
            case NUMBER -> new NumberGrader();
            case DECIMAL_PLACES -> new RoundingGrader();
            case SET -> new SetGrader();
            case EQUATION -> new EquationGrader();
            case INTERVAL, INEQUALITY -> new RegionGrader();
            case SYSTEM -> new SystemGrader();
            case INTEGRAL -> new IntegralGrader();
        };
    }

    private static Expr expected(AnswerKey key) {
        try {
            return Syntax.parse(words(key.kind(), key.expected()));
        } catch (UnreadableException reason) {
            throw new IllegalArgumentException("The answer key cannot be read: " + reason.getMessage(), reason);
        }
    }

    private static ReadOptions options(AnswerKey key, Expr expected) {
        Set<String> names = new HashSet<>();
        expected.variables().stream().filter(name -> name.length() > 1).forEach(names::add);
        if (key.variable() != null && key.variable().indexOf(',') < 0) {
            names.add(key.variable());
        }
        return new ReadOptions(names, false);
    }

    /** What pupils write in words for the two sets that are hard to type. */
    private static String words(AnswerKind kind, String text) {
        if (text.length() > 40
                || kind != AnswerKind.SET && kind != AnswerKind.INTERVAL && kind != AnswerKind.INEQUALITY) {
            return text;
        }
        String plain = text.strip().replaceAll("\\s+", " ");
        String lower = plain.toLowerCase(Locale.ROOT);
        if (NOTHING.contains(lower)) {
            return "{}";
        }
        return EVERYTHING.contains(lower) || EVERYTHING.contains(plain) ? "ℝ" : text;
    }

    static Verdict unreadable(Message message, List<String> suggestions, int length) {
        return new Verdict.Invalid(message, new org.stepwise.cas.Span(0, length), suggestions);
    }
}
