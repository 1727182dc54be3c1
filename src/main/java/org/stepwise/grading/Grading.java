package org.stepwise.grading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.syntax.UnreadableException;
import org.stepwise.cas.tree.Expr;
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

    /** How ± is typed without the sign. Between two numbers of a sum, +- is a plus and a minus, but not in a set. */
    private static final Pattern PLUS_MINUS = Pattern.compile("\\+-");

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[^,]*[0-9],[0-9]+[^,]*");

    private record Question(AnswerKey key, String answer) {}

    private Grading() {}

    /** Throws an IllegalArgumentException for a key that cannot be used: the author's mistake. */
    public static Verdict grade(AnswerKey key, String answer) {
        if (key.kind() == AnswerKind.STRING) {
            return new TextGrader().grade(key, answer);
        }
        Expr expected = expected(key);
        Verdict verdict =
                Budget.within(new Question(key, answer), () -> read(key, answer, expected), Verdicts::undecided);
        if (verdict instanceof Verdict.Invalid invalid
                && DECIMAL_COMMA.matcher(answer).matches()) {
            String point = answer.replace(',', '.');
            return new Verdict.Invalid(Message.of("grading.decimal-comma"), invalid.where(), List.of(point));
        }
        return verdict;
    }

    /** How an answer is read for this key: what the pupil is shown while typing. */
    public static Reading read(AnswerKey key, String answer) {
        return Syntax.read(words(key.kind(), answer), options(key, expected(key)));
    }

    private static Verdict read(AnswerKey key, String answer, Expr expected) {
        return switch (read(key, answer)) {
            case Reading.Unreadable unreadable ->
                new Verdict.Invalid(unreadable.message(), unreadable.where(), unreadable.suggestions());
            case Reading.Read(Expr expr) -> known(key, expected, expr, decided(key, expected, expr));
        };
    }

    /** Letters that the task does not know are a slip of the keyboard or a word, and cost nothing. */
    private static Verdict known(AnswerKey key, Expr expected, Expr answer, Verdict verdict) {
        if (!(verdict instanceof Verdict.Incorrect) || key.kind() == AnswerKind.INTEGRAL) {
            return verdict;
        }
        Set<String> letters = new TreeSet<>(expected.variables());
        if (key.variable() != null) {
            letters.addAll(List.of(key.variable().split("\\s*,\\s*")));
        }
        Set<String> odd = new TreeSet<>(answer.variables());
        odd.removeAll(letters);
        odd.removeIf(name -> name.equals("y") || name.matches("[A-Za-z]_?[0-9]+"));
        // A single letter, where the key has none, may stand for what is asked: x = 2, 6x.
        if (odd.isEmpty() || letters.isEmpty() && odd.size() == 1) {
            return verdict;
        }
        return letters.isEmpty()
                ? Verdicts.invalid(answer, "no-letters")
                : Verdicts.invalid(answer, "other-letters", String.join(", ", letters));
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
    private static String words(AnswerKind kind, String typed) {
        String text = typed.replace("+/-", "±");
        if (kind == AnswerKind.SET) {
            text = PLUS_MINUS.matcher(text).replaceAll("±");
        }
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
        return new Verdict.Invalid(message, new org.stepwise.cas.tree.Span(0, length), suggestions);
    }
}
