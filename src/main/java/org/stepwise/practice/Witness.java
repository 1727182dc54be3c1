package org.stepwise.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Alternatives;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;
import org.stepwise.grading.Budget;
import org.stepwise.grading.working.Given;
import org.stepwise.grading.working.LineVerdict;

/**
 * Works out what shows a verdict.
 *
 * @param held the lines before that hold
 */
record Witness(AnswerKey key, Given given, List<String> held, String text) {

    private static final int MOST_EQUATIONS = 4;

    Optional<Evidence> of(LineVerdict verdict) {
        if (key.kind() == AnswerKind.STRING) {
            return Optional.empty();
        }
        return Budget.within(
                () -> switch (verdict) {
                    case LineVerdict.Solves(var correct) ->
                        Optional.of(proof(correct.proof().key()));
                    case LineVerdict.Holds holds -> Point.read(holds.evidence()).flatMap(this::roots);
                    case LineVerdict.Broken broken -> broken(broken.evidence());
                    case LineVerdict.Undecided _, LineVerdict.Unreadable _ -> Optional.empty();
                },
                Optional::empty);
    }

    private Optional<Expr> before() {
        return Point.parse(held.isEmpty() ? given.statement() : held.getLast());
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
        String letter = letter();
        if (before.isEmpty() || line.isEmpty() || letter == null) {
            return Optional.empty();
        }
        return solutions(line.get()).stream()
                .flatMap(value -> Alternatives.of(value).stream())
                .map(value -> new Point(Map.of(letter, value)))
                .filter(point -> !new Truth(point.values()).of(before.get()).orElse(true))
                .findFirst()
                .map(point -> gained(before.get(), point));
    }

    private @Nullable String letter() {
        String letter = key.variable();
        return letter == null || letter.contains(",") ? null : letter;
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
            facts.addAll(checked(start.get(), line.get()));
        }
        return new Evidence(Evidence.Kind.PROOF, facts);
    }

    private List<String> checked(Expr start, Expr line) {
        String letter = letter();
        if (start instanceof Expr.Relation && letter != null) {
            return solutions(line).stream()
                    .flatMap(value -> Alternatives.of(value).stream())
                    .filter(value -> new Truth(Map.of(letter, value)).of(start).orElse(false))
                    .limit(MOST_EQUATIONS)
                    .map(value -> Point.maths(start.substitute(Map.of(letter, value))))
                    .toList();
        }
        return Equality.equal(start, line) ? List.of(Point.maths(Build.equation(start, line))) : List.of();
    }

    private static List<Expr> solutions(Expr line) {
        return switch (line) {
            case Expr.Or(List<Expr> parts, Span _) -> solutions(parts);
            case Expr.Listing(List<Expr> parts, Span _) -> solutions(parts);
            case Expr.Braces(List<Expr> parts, Span _) -> solutions(parts);
            case Expr.Relation relation ->
                relation.sides().getFirst() instanceof Expr.Name
                                && relation.signs().equals(List.of(Sign.EQUAL))
                        ? List.of(relation.sides().getLast())
                        : List.of();
            default -> line.variables().isEmpty() ? List.of(line) : List.of();
        };
    }

    private static List<Expr> solutions(List<Expr> parts) {
        return parts.stream().flatMap(part -> solutions(part).stream()).toList();
    }
}
