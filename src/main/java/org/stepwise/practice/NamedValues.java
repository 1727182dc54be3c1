package org.stepwise.practice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Alternatives;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.grading.AnswerKey;

/** The values that a line names for the letter that is asked for. */
final class NamedValues {

    private static final int MOST_EQUATIONS = 4;

    private NamedValues() {}

    static @Nullable String letter(AnswerKey key) {
        String letter = key.variable();
        return letter == null || letter.contains(",") ? null : letter;
    }

    /** Each of them that makes the start true, put into it; or that both are equal. */
    static List<String> checked(@Nullable String letter, Expr start, Expr line) {
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

    static List<Expr> solutions(Expr line) {
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
