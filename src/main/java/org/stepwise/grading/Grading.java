package org.stepwise.grading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.shared.Message;

/** The one door: an answer key and what was typed give a verdict, always the same one. */
public final class Grading {

    private Grading() {}

    /**
     * The verdict on a pupil's answer: a name in front of it, letters that the task does not know and a decimal comma cost
     * nothing, and it is to be worked out. Throws an IllegalArgumentException for a key that cannot be used: the author's
     * mistake.
     */
    public static Verdict grade(AnswerKey key, String answer) {
        if (key.kind() == AnswerKind.STRING) {
            return new TextGrader().grade(key, answer, true);
        }
        if (key.kind() == AnswerKind.UNITS) {
            return ofUnits(key, answer);
        }
        Expr expected = Writing.expected(key);
        return Budget.within(
                () -> OtherReadings.of(
                        key,
                        answer,
                        text -> read(key, text, expected, (wanted, given) -> {
                            Verdict bare = decided(
                                    key, lenient(key, wanted, given, wanted), lenient(key, wanted, given, given));
                            return PupilDoor.passed(key, wanted, given, bare);
                        })),
                Verdicts::undecided);
    }

    /** The bare comparison: another shape, a name or an unknown letter is no right answer. Throws as above. */
    public static Verdict judge(AnswerKey key, String answer) {
        if (key.kind() == AnswerKind.STRING) {
            return new TextGrader().grade(key, answer, false);
        }
        if (key.kind() == AnswerKind.UNITS) {
            return ofUnits(key, answer);
        }
        Expr expected = Writing.expected(key);
        return Budget.within(
                () -> OtherReadings.of(
                        key,
                        answer,
                        text -> read(
                                key,
                                text,
                                expected,
                                (wanted, given) -> strictly(
                                        bothStatements(key, wanted, given)
                                                ? decided(key, wanted, given)
                                                : decided(key, strict(key, wanted), strict(key, given))))),
                Verdicts::undecided);
    }

    /** 2x = 4 for x = 2: the value alone would have another shape. */
    private static boolean bothStatements(AnswerKey key, Expr wanted, Expr given) {
        return key.kind() == AnswerKind.EQUIVALENT
                && StatementGrader.isStatement(wanted)
                && StatementGrader.isStatement(strict(key, given));
    }

    /** In class a = F/m solves F = ma for a; by their solutions alone that is open. */
    private static Verdict strictly(Verdict verdict) {
        return verdict instanceof Verdict.Correct correct
                        && correct.proof().key().endsWith("." + StatementGrader.GENERIC)
                ? Verdicts.undecided()
                : verdict;
    }

    /** How an answer is read for this key: what the pupil is shown while typing. */
    public static Reading read(AnswerKey key, String answer) {
        return key.kind() == AnswerKind.UNITS
                ? UnitsGrader.read(key, answer)
                : Writing.read(key, answer, Writing.expected(key));
    }

    private static Verdict ofUnits(AnswerKey key, String answer) {
        Options.of(key);
        return Budget.within(() -> UnitsGrader.grade(key, answer), Verdicts::undecided);
    }

    private static Verdict read(
            AnswerKey key, String answer, Expr expected, BiFunction<Expr, Expr, Verdict> comparison) {
        return switch (Writing.read(key, answer, expected)) {
            case Reading.Unreadable unreadable ->
                new Verdict.Invalid(unreadable.message(), unreadable.where(), unreadable.suggestions());
            case Reading.Read(Expr expr) ->
                Writing.isProse(answer, expr, known(key, expected))
                        ? Verdicts.invalid(expr, "words")
                        : comparison.apply(expected, expr);
        };
    }

    private static Set<String> known(AnswerKey key, Expr expected) {
        Set<String> known = new HashSet<>(expected.variables());
        if (key.variable() != null) {
            known.addAll(Writing.letters(key.variable()));
        }
        return known;
    }

    /** Without the name of a function or a quantity in front; where both are equations they are compared as such. */
    private static Expr lenient(AnswerKey key, Expr wanted, Expr given, Expr expr) {
        if (isOfSets(key.kind()) && isNamedSet(key, expr)) {
            return expr.children().getLast();
        }
        boolean equations = wanted instanceof Expr.Relation && given instanceof Expr.Relation;
        return !isOfValues(key.kind()) || equations && key.kind() == AnswerKind.EQUIVALENT
                ? expr
                : Answers.unnamed(expr, key.kind() == AnswerKind.INTEGRAL ? null : key.variable());
    }

    /** L = {2, 3} and D = ℝ \ {0} give a name to a set. */
    private static boolean isNamedSet(AnswerKey key, Expr expr) {
        return expr instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                && signs.equals(List.of(Sign.EQUAL))
                && sides.getFirst() instanceof Expr.Name(String name, Span _)
                && name.length() == 1
                && Character.isUpperCase(name.charAt(0))
                && !sides.getLast().variables().contains(name)
                && (key.variable() == null || !Writing.letters(key.variable()).contains(name))
                && (sides.getLast() instanceof Expr.Braces || Trees.isRegion(sides.getLast()));
    }

    /** Without the letter that is asked for in front, or the name of a set. */
    private static Expr strict(AnswerKey key, Expr expr) {
        if (isOfSets(key.kind()) && isNamedSet(key, expr)) {
            return expr.children().getLast();
        }
        return isOfValues(key.kind())
                        && key.variable() != null
                        && expr instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                        && signs.equals(List.of(Sign.EQUAL))
                        && sides.getFirst() instanceof Expr.Name(String name, Span _)
                        && name.equals(key.variable())
                        && !sides.getLast().variables().contains(name)
                ? sides.getLast()
                : expr;
    }

    private static boolean isOfSets(AnswerKind kind) {
        return switch (kind) {
            case SET, EQUATION, INTERVAL, INEQUALITY, SYSTEM -> true;
            default -> false;
        };
    }

    private static boolean isOfValues(AnswerKind kind) {
        return switch (kind) {
            case EQUIVALENT,
                    FACTORED,
                    EXPANDED,
                    LOWEST_TERMS,
                    SINGLE_FRACTION,
                    PARTIAL_FRACTIONS,
                    COMPLETED_SQUARE,
                    NUMBER,
                    DECIMAL_PLACES,
                    SIGNIFICANT_FIGURES,
                    INTEGRAL,
                    DERIVATIVE -> true;
            case STRING, UNITS, SAME_FORM, SET, EQUATION, INTERVAL, INEQUALITY, SYSTEM, MATRIX -> false;
        };
    }

    private static Verdict decided(AnswerKey key, Expr expected, Expr answer) {
        try {
            return NearMiss.explained(key, expected, answer, grader(key.kind()).grade(key, expected, answer));
        } catch (StackOverflowError | ArithmeticException reason) {
            return Verdicts.undecided();
        }
    }

    private static Grader grader(AnswerKind kind) {
        return switch (kind) {
            case EQUIVALENT, DERIVATIVE -> new EquivalentGrader();
            case SAME_FORM -> new SameFormGrader();
            case STRING, UNITS -> throw new IllegalStateException("Texts are not read as mathematics");
            case FACTORED, EXPANDED, LOWEST_TERMS, SINGLE_FRACTION, PARTIAL_FRACTIONS, COMPLETED_SQUARE ->
                new FormGrader();
            case NUMBER -> new NumberGrader();
            case DECIMAL_PLACES -> new RoundingGrader();
            case SIGNIFICANT_FIGURES -> new FiguresGrader();
            case SET -> new SetGrader();
            case EQUATION -> new EquationGrader();
            case INTERVAL, INEQUALITY -> new RegionGrader();
            case SYSTEM -> new SystemGrader();
            case MATRIX -> new MatrixGrader();
            case INTEGRAL -> new IntegralGrader();
        };
    }

    static Verdict unreadable(Message message, List<String> suggestions, int length) {
        return new Verdict.Invalid(message, new Span(0, length), suggestions);
    }
}
