package org.stepwise.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Alternatives;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;
import org.stepwise.grading.Budget;
import org.stepwise.grading.working.Given;
import org.stepwise.grading.working.LineVerdict;
import org.stepwise.grading.working.Transition;

/**
 * Works out what shows a verdict.
 *
 * @param held the lines before that hold
 */
record Witness(AnswerKey key, Given given, List<String> held, String text) {

    Optional<Evidence> of(LineVerdict verdict) {
        if (key.kind() == AnswerKind.STRING) {
            return Optional.empty();
        }
        return Budget.within(
                () -> switch (verdict) {
                    case LineVerdict.Solves(var correct, var _) ->
                        Optional.of(proof(correct.proof().key()));
                    case LineVerdict.Holds holds ->
                        Point.read(holds.evidence()).flatMap(this::roots).or(() -> same(holds));
                    case LineVerdict.Broken broken -> broken(broken.evidence());
                    case LineVerdict.Undecided _ -> new Open(key, given, text).evidence();
                    case LineVerdict.Unreadable _ -> Optional.empty();
                },
                Optional::empty);
    }

    private Optional<Expr> before() {
        return Point.parse(held.isEmpty() ? given.statement() : held.getLast());
    }

    private Optional<Evidence> same(LineVerdict.Holds holds) {
        return holds.how() == Transition.EQUIVALENT && key.kind() != AnswerKind.UNITS
                ? before().flatMap(before -> Point.parse(text)
                        .flatMap(
                                line -> new Sameness(before, line, NamedValues.letter(key), Point.parse(key.expected()))
                                        .evidence()))
                : Optional.empty();
    }

    private Optional<Evidence> broken(@Nullable String evidence) {
        Optional<Point> point = Point.read(evidence);
        return ownSolution()
                .or(() -> point.flatMap(this::roots))
                .or(() -> point.flatMap(this::values))
                .or(() -> point.map(at -> new Evidence(Evidence.Kind.AT, List.of(at.tex()))))
                .or(this::numbers);
    }

    /** A solution that this line names and the line before does not have: it is the pupil's own, so it can be shown. */
    private Optional<Evidence> ownSolution() {
        Optional<Expr> before = before().filter(Expr.Relation.class::isInstance);
        Optional<Expr> line = Point.parse(text);
        String letter = NamedValues.letter(key);
        if (before.isEmpty() || line.isEmpty() || letter == null) {
            return Optional.empty();
        }
        return NamedValues.solutions(line.get()).stream()
                .flatMap(value -> Alternatives.of(value).stream())
                .map(value -> new Point(Map.of(letter, value)))
                .filter(point -> !new Truth(point.values()).of(before.get()).orElse(true))
                .findFirst()
                .map(point -> gained(before.get(), point));
    }

    private static Evidence gained(Expr before, Point point) {
        List<String> facts = new ArrayList<>(List.of(point.tex()));
        facts.addAll(sides(before, point));
        return new Evidence(Evidence.Kind.GAINED, facts);
    }

    /** Of two statements, one is true there and the other is not. */
    private Optional<Evidence> roots(Point point) {
        Optional<Expr> line = Point.parse(text);
        Optional<Expr> before = before();
        Truth truth = new Truth(point.values());
        Optional<Boolean> now = line.flatMap(truth::of);
        Optional<Boolean> then = before.flatMap(truth::of);
        if (now.isEmpty() || then.isEmpty() || now.equals(then)) {
            return Optional.empty();
        }
        return Optional.of(
                now.get()
                        ? gained(before.orElseThrow(), point)
                        : new Evidence(Evidence.Kind.LOST, List.of(point.tex())));
    }

    private static List<String> sides(Expr statement, Point point) {
        if (statement instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                && signs.equals(List.of(Sign.EQUAL))) {
            Point bare = new Point(point.values());
            Optional<Rational> left = bare.value(sides.getFirst());
            Optional<Rational> right = bare.value(sides.getLast());
            if (left.isPresent() && right.isPresent()) {
                return List.of(Point.maths(left.get()), Point.maths(right.get()));
            }
        }
        return List.of();
    }

    private Optional<Evidence> values(Point point) {
        Optional<Rational> now = Point.parse(text).flatMap(point::value);
        // A derivative or an integral is another thing than what it comes from.
        boolean same = !held.isEmpty() || key.kind() != AnswerKind.DERIVATIVE && key.kind() != AnswerKind.INTEGRAL;
        Optional<Rational> then = same ? before().flatMap(point::value) : Optional.empty();
        return differing(Evidence.Kind.VALUES, point, now, then)
                .or(() -> differing(
                        Evidence.Kind.AGAINST_KEY,
                        point,
                        now,
                        Point.parse(key.expected()).flatMap(point::value)));
    }

    private static Optional<Evidence> differing(
            Evidence.Kind kind, Point point, Optional<Rational> now, Optional<Rational> then) {
        return now.isPresent() && then.isPresent() && !now.equals(then)
                ? Optional.of(new Evidence(kind, List.of(point.tex(), Point.maths(now.get()), Point.maths(then.get()))))
                : Optional.empty();
    }

    private Optional<Evidence> numbers() {
        Point nowhere = new Point(Map.of());
        Optional<Rational> now = Point.parse(text).flatMap(nowhere::value);
        Optional<Rational> then = before().flatMap(nowhere::value);
        return now.isPresent() && then.isPresent() && !now.equals(then)
                ? Optional.of(
                        new Evidence(Evidence.Kind.NUMBERS, List.of(Point.maths(now.get()), Point.maths(then.get()))))
                : Optional.empty();
    }

    /** The grader's sentence, and each solution put back into what was given. */
    private Evidence proof(String sentence) {
        List<String> facts = new ArrayList<>(List.of(sentence));
        Optional<Expr> line = Point.parse(text);
        Optional<Expr> start = Point.parse(given.statement());
        if (line.isPresent() && start.isPresent()) {
            facts.addAll(NamedValues.checked(NamedValues.letter(key), start.get(), line.get()));
        }
        return new Evidence(Evidence.Kind.PROOF, facts);
    }
}
