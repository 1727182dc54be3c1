package org.stepwise.cas.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.stepwise.cas.graph.Plot.Spot;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/**
 * The signs of a product or quotient, factor by factor.
 *
 * @param places zeros and poles in rising order; between them nothing changes
 */
public record Signs(List<Spot> places, List<Row> rows) {

    /** What stands in a field. */
    public enum Mark {
        PLUS,
        MINUS,
        ZERO,
        /** A divisor is zero. */
        NONE
    }

    /** @param marks at and between the places, beginning left of the first: one more than twice as many */
    public record Row(Expr factor, List<Mark> marks) {
        public Row {
            marks = List.copyOf(marks);
        }
    }

    public Signs {
        places = List.copyOf(places);
        rows = List.copyOf(rows);
    }

    /** The factors one by one, and the whole last; nothing where their zeros are not known, or there are none. */
    public static Optional<Signs> of(Expr expr, String letter) {
        Optional<Plot> plot = Plots.of(expr, letter);
        if (plot.isEmpty() || !plot.get().allZeros()) {
            return Optional.empty();
        }
        List<Spot> places = Stream.concat(plot.get().zeros().stream(), plot.get().poles().stream())
                .sorted((one, other) -> Double.compare(one.near(), other.near()))
                .toList();
        List<Expr> factors = factors(expr)
                .filter(factor -> factor.variables().contains(letter))
                .toList();
        if (places.isEmpty() || places.size() > 6 || factors.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        for (Expr factor : factors.size() == 1 ? List.<Expr>of() : factors) {
            rows.add(new Row(factor, marks(new Near(factor, letter), places)));
        }
        rows.add(new Row(expr, marks(new Near(expr, letter), places)));
        return Optional.of(new Signs(places, rows));
    }

    private static Stream<Expr> factors(Expr expr) {
        return switch (expr) {
            case Expr.Product(List<Expr> parts, Span _) -> parts.stream().flatMap(Signs::factors);
            case Expr.Quotient(Expr top, Expr bottom, Span _) -> Stream.concat(factors(top), factors(bottom));
            case Expr.Power(Expr base, Expr exponent, Span _)
            when exponent.variables().isEmpty() -> Stream.of(expr);
            case Expr.Negation(Expr operand, Span _) -> factors(operand);
            default -> Stream.of(expr);
        };
    }

    private static List<Mark> marks(Near near, List<Spot> places) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i <= places.size(); i++) {
            double low =
                    i == 0 ? places.getFirst().near() - 2 : places.get(i - 1).near();
            double high = i == places.size()
                    ? places.getLast().near() + 2
                    : places.get(i).near();
            marks.add(mark(near.at((low + high) / 2)));
            if (i < places.size()) {
                marks.add(at(near, places.get(i)));
            }
        }
        return marks;
    }

    private static Mark at(Near near, Spot place) {
        OptionalDouble value = near.at(place.near());
        if (value.isPresent() && Math.abs(value.getAsDouble()) < 1e-9 * Math.max(1, Math.abs(place.near()))) {
            return Mark.ZERO;
        }
        return mark(value);
    }

    private static Mark mark(OptionalDouble value) {
        return value.isEmpty()
                ? Mark.NONE
                : value.getAsDouble() > 0 ? Mark.PLUS : value.getAsDouble() < 0 ? Mark.MINUS : Mark.ZERO;
    }
}
