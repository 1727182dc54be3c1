package org.stepwise.grading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.grading.slips.Candidate;
import org.stepwise.grading.slips.Goal;
import org.stepwise.grading.slips.Slips;
import org.stepwise.grading.slips.Task;

/** What happened in an answer that is not right, where algebra can show it. */
final class NearMiss {

    /** A slip costs no more than what the graders gave for the parts that hold. */
    private static final Set<String> UNEXPLAINED =
            Set.of("grading.incorrect", "grading.set.extra", "grading.system.some");

    private NearMiss() {}

    static Verdict explained(AnswerKey key, Expr expected, Expr answer, Verdict verdict) {
        if (!(verdict instanceof Verdict.Incorrect incorrect)
                || incorrect.unfinished()
                || !UNEXPLAINED.contains(incorrect.message().key())) {
            return verdict;
        }
        return task(key, expected)
                .flatMap(task -> shaped(task, key, expected, answer).flatMap(value -> Slips.explain(task, value)))
                .<Verdict>map(slip -> new Verdict.Incorrect(
                        slip.message(), Math.max(slip.credit(), incorrect.credit()), false, incorrect.counterexample()))
                .orElse(verdict);
    }

    /** What known slips would answer, in the order in which they are believed; for authors and tests. */
    static Stream<Candidate> candidates(AnswerKey key) {
        return task(key, Writing.expected(key)).stream().flatMap(Slips::candidates);
    }

    /** Nothing where no slips are known for answers of this kind. */
    static Optional<Task> task(AnswerKey key, Expr expected) {
        String variable = key.variable() != null
                ? key.variable()
                : expected.variables().size() == 1
                        ? expected.variables().iterator().next()
                        : "x";
        return Optional.ofNullable(goal(key.kind(), expected)).flatMap(goal -> {
            Expr wanted = switch (goal) {
                case SET -> braces(expected, key.variable());
                case TUPLE ->
                    key.kind() == AnswerKind.SYSTEM
                            ? tuple(key, expected, SystemGrader.wanted(key, expected))
                            : expected;
                case REGION -> expected;
                default -> side(expected, expected);
            };
            return Optional.ofNullable(wanted).map(value -> new Task(goal, value, variable, given(key, expected)));
        });
    }

    /** The value behind the letter that stands alone on the left of the key and of this equation. */
    private static @Nullable Expr side(Expr expected, Expr expr) {
        if (!(expected instanceof Expr.Relation key)) {
            return Trees.isValue(expr) ? expr : null;
        }
        return expr instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                        && signs.equals(List.of(Sign.EQUAL))
                        && sides.getFirst() instanceof Expr.Name
                        && sides.getFirst().equals(key.sides().getFirst())
                        && Trees.isValue(sides.getLast())
                ? sides.getLast()
                : null;
    }

    private static @Nullable Goal goal(AnswerKind kind, Expr expected) {
        return switch (kind) {
            case EQUIVALENT -> Answers.items(expected) == null ? Goal.VALUE : Goal.TUPLE;
            case FACTORED -> Goal.FACTORED;
            case LOWEST_TERMS, SINGLE_FRACTION, PARTIAL_FRACTIONS, COMPLETED_SQUARE, NUMBER, EQUATION -> Goal.VALUE;
            case DECIMAL_PLACES, SIGNIFICANT_FIGURES -> Goal.ROUNDED;
            case EXPANDED -> Goal.EXPANDED;
            case DERIVATIVE -> Goal.DERIVATIVE;
            case INTEGRAL -> Goal.INTEGRAL;
            case SET -> braces(expected, null) == null ? Goal.REGION : Goal.SET;
            case SYSTEM -> Goal.TUPLE;
            case INEQUALITY, INTERVAL -> Goal.REGION;
            case STRING, UNITS, SAME_FORM, MATRIX -> null;
        };
    }

    /** The answer in the shape of the expected one. */
    private static Optional<Expr> shaped(Task task, AnswerKey key, Expr expected, Expr answer) {
        return switch (task.goal()) {
            case SET -> Optional.ofNullable(braces(answer, key.variable()));
            case REGION -> Optional.of(answer);
            case TUPLE ->
                key.kind() == AnswerKind.SYSTEM
                        ? Optional.ofNullable(SystemGrader.values(answer, names(task.expected())))
                                .map(values -> tuple(key, task.expected(), values))
                        : Optional.of(answer);
            default -> Optional.ofNullable(side(expected, answer));
        };
    }

    private static @Nullable Expr braces(Expr expr, @Nullable String variable) {
        List<Expr> elements = Answers.elements(expr, variable);
        return elements == null || elements.isEmpty() || !elements.stream().allMatch(Trees::isValue)
                ? null
                : new Expr.Braces(elements, Span.NONE);
    }

    private static List<String> names(Expr tuple) {
        return tuple.children().stream()
                .map(part -> part.children().getFirst())
                .map(part -> part instanceof Expr.Name name ? name.name() : "")
                .toList();
    }

    private static @Nullable Expr tuple(AnswerKey key, Expr expected, Map<String, Expr> values) {
        List<String> names = new ArrayList<>(SystemGrader.wanted(key, expected).keySet());
        if (!values.keySet().equals(new HashSet<>(names))) {
            return null;
        }
        List<Expr> parts = new ArrayList<>();
        for (String name : names) {
            parts.add(Build.equation(Build.name(name), values.getOrDefault(name, expected)));
        }
        return new Expr.Listing(parts, Span.NONE);
    }

    /** The task's expression or equation, a name in front of an expression left out. */
    static @Nullable Expr given(AnswerKey key, Expr expected) {
        if (key.given() == null) {
            return null;
        }
        Set<String> names = new HashSet<>(expected.variables());
        if (key.variable() != null) {
            names.addAll(Writing.letters(key.variable()));
        }
        if (!(Syntax.read(key.given(), new ReadOptions(names, false)) instanceof Reading.Read(Expr given))) {
            return null;
        }
        return given instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                        && signs.equals(List.of(Sign.EQUAL))
                        && sides.getFirst() instanceof Expr.Application
                ? sides.getLast()
                : given;
    }
}
