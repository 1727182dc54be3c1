package org.stepwise.grading;

import java.util.Set;
import java.util.TreeSet;
import org.stepwise.cas.algebra.Forms;
import org.stepwise.cas.algebra.Likeness;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Trees;

/**
 * What a pupil is granted, and asked for, beyond the bare comparison: slips of the keyboard cost nothing, and an answer is
 * worked out to its end.
 */
final class PupilDoor {

    /** Other ways of writing a power. */
    private static final Set<String> POWERS = Set.of("sqrt", "root", "cbrt", "exp");

    private PupilDoor() {}

    static Verdict passed(AnswerKey key, Expr expected, Expr answer, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Correct _ -> finished(key, expected, answer, verdict);
            case Verdict.Incorrect _ -> known(key, expected, answer, verdict);
            default -> verdict;
        };
    }

    private static Verdict finished(AnswerKey key, Expr expected, Expr answer, Verdict verdict) {
        return switch (key.kind()) {
            case EQUIVALENT -> worked(key, expected, Answers.unnamed(answer, key.variable()), verdict);
            case NUMBER ->
                Forms.computed(Answers.unnamed(answer, key.variable()))
                        ? verdict
                        : Verdicts.unfinished("unfinished.number");
            case SYSTEM, INTERVAL, INEQUALITY -> isSolved(answer) ? verdict : Verdicts.unfinished("unfinished.set");
            default -> verdict;
        };
    }

    /** The task itself, written again, is no answer; nor is a number that still asks for a function the key has not. */
    private static Verdict worked(AnswerKey key, Expr expected, Expr answer, Verdict verdict) {
        Expr given = NearMiss.given(key, expected);
        if (given != null && Likeness.same(given, answer) && !Likeness.same(given, expected)) {
            return Verdicts.unfinished("unfinished.given");
        }
        Set<String> left = functions(answer);
        left.removeAll(functions(expected));
        boolean numbers = expected.variables().isEmpty() && answer.variables().isEmpty();
        return numbers && !left.isEmpty() ? Verdicts.unfinished("unfinished.number") : verdict;
    }

    private static Set<String> functions(Expr expr) {
        Set<String> functions = new TreeSet<>();
        expr.children().forEach(child -> functions.addAll(functions(child)));
        if (expr instanceof Expr.Call call && !POWERS.contains(call.function())) {
            String name = call.function();
            functions.add(name.startsWith("arc") ? "arc" : name.equals("log") ? "ln" : name);
        }
        return functions;
    }

    /** Each relation has the letter alone in one place. */
    private static boolean isSolved(Expr answer) {
        return answer instanceof Expr.Relation relation
                ? relation.sides().stream()
                                        .filter(side -> !side.variables().isEmpty())
                                        .count()
                                == 1
                        && relation.sides().stream()
                                .allMatch(
                                        side -> isName(side) || side.variables().isEmpty())
                : answer.children().stream().allMatch(PupilDoor::isSolved);
    }

    private static boolean isName(Expr side) {
        return side instanceof Expr.Name
                || side instanceof Expr.Bracketed point
                        && point.items().stream().allMatch(Expr.Name.class::isInstance);
    }

    /** Letters that the task does not know are a slip of the keyboard or a word, and cost nothing. */
    private static Verdict known(AnswerKey key, Expr expected, Expr answer, Verdict verdict) {
        if (key.kind() == AnswerKind.INTEGRAL) {
            return verdict;
        }
        if (key.kind() == AnswerKind.NUMBER
                && expected.variables().isEmpty()
                && Trees.isValue(answer)
                && !answer.variables().isEmpty()) {
            return Verdicts.invalid(answer, "shape.number");
        }
        Set<String> letters = new TreeSet<>(expected.variables());
        if (key.variable() != null) {
            letters.addAll(Writing.letters(key.variable()));
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
}
