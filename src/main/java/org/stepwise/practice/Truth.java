package org.stepwise.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.stepwise.cas.algebra.Alternatives;
import org.stepwise.cas.numeric.Constants;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.sets.Commas;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** Whether a line of working is true where its letters have values; nothing where that is not certain. */
final class Truth {

    private final Map<String, Expr> point;

    Truth(Map<String, Expr> point) {
        this.point = point;
    }

    Optional<Boolean> of(Expr line) {
        return meant(Commas.meant(line, point.keySet()));
    }

    private Optional<Boolean> meant(Expr line) {
        return switch (line) {
            case Expr.Or(List<Expr> parts, Span _) -> any(parts, this::meant);
            case Expr.And(List<Expr> parts, Span _) -> all(parts, this::meant);
            case Expr.Braces(List<Expr> items, Span _) -> any(items, this::is);
            case Expr.Not(Expr part, Span _) -> meant(part).map(truth -> !truth);
            case Expr.Relation relation -> any(Alternatives.of(relation.substitute(point)), Truth::chain);
            default -> Optional.empty();
        };
    }

    private Optional<Boolean> is(Expr element) {
        return point.size() == 1
                ? any(
                        Alternatives.of(element),
                        value ->
                                Constants.equal(value, point.values().iterator().next()))
                : Optional.empty();
    }

    private static Optional<Boolean> chain(Expr line) {
        if (!(line instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _))
                || !line.variables().isEmpty()) {
            return Optional.empty();
        }
        return all(
                java.util.stream.IntStream.range(0, signs.size()).boxed().toList(),
                i -> signs.get(i) == Sign.EQUAL
                        ? Constants.equal(sides.get(i), sides.get(i + 1))
                        : Exact.holds(Build.relation(sides.get(i), signs.get(i), sides.get(i + 1))));
    }

    private static <T> Optional<Boolean> any(List<T> parts, Function<T, Optional<Boolean>> truth) {
        return all(parts, part -> truth.apply(part).map(one -> !one)).map(none -> !none);
    }

    private static <T> Optional<Boolean> all(List<T> parts, Function<T, Optional<Boolean>> truth) {
        Optional<Boolean> result = Optional.of(true);
        for (T part : parts) {
            Optional<Boolean> one = truth.apply(part);
            if (one.isPresent() && !one.get()) {
                return one;
            }
            result = one.isEmpty() ? one : result;
        }
        return result;
    }
}
