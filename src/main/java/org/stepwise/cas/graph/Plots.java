package org.stepwise.cas.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stepwise.cas.algebra.Compute;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.graph.Plot.Dot;
import org.stepwise.cas.graph.Plot.Hole;
import org.stepwise.cas.graph.Plot.Spot;
import org.stepwise.cas.graph.Plot.Turn;
import org.stepwise.cas.graph.Plot.Window;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.numeric.Fuel;
import org.stepwise.cas.sets.RealSet;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Draws functions of one letter. */
public final class Plots {

    /** About a fifth of a second of an idle core. */
    private static final long MOST_STEPS = 4_000_000;

    private static final int MOST_MARKS = 12;
    private static final double WIDEST = 1e7;
    private static final double HIGHEST = 1e10;

    private final Expr function;
    private final String letter;
    private final List<Expr> asked;

    private Plots(Expr function, String letter, List<Expr> asked) {
        this.function = function;
        this.letter = letter;
        this.asked = asked;
    }

    /** Nothing where there is nothing to be seen, or too much work. */
    public static Optional<Plot> of(Expr function, String letter) {
        return of(function, letter, List.of());
    }

    /** @param asked places that shall be in the window, with their values */
    public static Optional<Plot> of(Expr function, String letter, List<Expr> asked) {
        boolean drawable = Trees.isValue(function)
                && Set.of(letter).containsAll(function.variables())
                && !Trees.hasImaginary(function);
        if (!drawable) {
            return Optional.empty();
        }
        try {
            return Fuel.limited(MOST_STEPS, () -> new Plots(function, letter, asked).plot());
        } catch (Fuel.Exhausted | BeyondReach | ArithmeticException | StackOverflowError tooMuch) {
            return Optional.empty();
        }
    }

    private Optional<Plot> plot() {
        Optional<List<Spot>> zeros = zeros(function);
        List<Spot> undefined = undefined();
        List<Spot> poles = undefined.stream().filter(spot -> grows(spot.near())).toList();
        List<Hole> holes = undefined.stream()
                .filter(spot -> !poles.contains(spot))
                .flatMap(spot -> beside(spot.near()).stream().mapToObj(value -> new Hole(spot, value)))
                .toList();
        List<Turn> turns = turns(poles);
        Optional<Spot> start = value(Build.whole(0));
        List<Double> places = new ArrayList<>();
        zeros.ifPresent(found -> found.forEach(zero -> places.add(zero.near())));
        poles.forEach(pole -> places.add(pole.near()));
        turns.forEach(turn -> places.add(turn.at().near()));
        List<Dot> wanted = wanted();
        wanted.forEach(dot -> places.add(dot.x()));
        double[] ends = Frame.ends(places);
        if (ends[1] - ends[0] > WIDEST) {
            return Optional.empty();
        }
        Sampling sampling = new Sampling(new Near(function, letter), ends[0], ends[1], poles);
        List<Dot> dots = sampling.dots();
        if (dots.size() < 2) {
            return Optional.empty();
        }
        Window window = Frame.window(ends, dots, turns, start, wanted);
        if (window.top() - window.bottom() > HIGHEST) {
            return Optional.empty();
        }
        List<List<Dot>> branches = sampling.branches(window.top() - window.bottom());
        boolean listed = zeros.isPresent() && zeros.get().size() <= MOST_MARKS;
        return Optional.of(new Plot(
                window,
                branches,
                listed ? zeros.get() : List.of(),
                listed,
                poles,
                holes,
                turns,
                start.filter(at -> ends[0] <= 0 && 0 <= ends[1])));
    }

    /** Those that are asked for and not too far off to be drawn. */
    private List<Dot> wanted() {
        Near near = new Near(function, letter);
        return asked.stream()
                .flatMap(place -> Near.of(place).stream().boxed())
                .filter(place -> Math.abs(place) < WIDEST / 4)
                .flatMap(place -> near.at(place).stream().mapToObj(value -> new Dot(place, value)))
                .filter(dot -> Math.abs(dot.y()) < HIGHEST / 4)
                .toList();
    }

    /** All places where it is zero; nothing where they are not known, or are endless. */
    private Optional<List<Spot>> zeros(Expr expr) {
        if (!expr.variables().contains(letter)) {
            return Optional.of(List.of());
        }
        return RealSet.of(Build.equation(expr, Build.whole(0)), letter)
                .flatMap(RealSet::points)
                .flatMap(Plots::spots);
    }

    private static Optional<List<Spot>> spots(List<Expr> values) {
        List<Spot> spots = new ArrayList<>();
        for (Expr value : values) {
            OptionalDouble near = Near.of(value);
            if (near.isEmpty()) {
                return Optional.empty();
            }
            spots.add(new Spot(value, near.getAsDouble()));
        }
        return Optional.of(spots);
    }

    /** Where a divisor is zero: poles, and holes that could be filled. */
    private List<Spot> undefined() {
        Map<Double, Spot> found = new TreeMap<>();
        divisors(function)
                .flatMap(divisor -> zeros(divisor).stream())
                .flatMap(List::stream)
                .forEach(spot -> found.putIfAbsent(spot.near(), spot));
        return found.values().stream().limit(MOST_MARKS).toList();
    }

    private OptionalDouble beside(double at) {
        Near near = new Near(function, letter);
        OptionalDouble left = near.at(at - 1e-6);
        return left.isPresent() ? left : near.at(at + 1e-6);
    }

    private boolean grows(double at) {
        Near near = new Near(function, letter);
        return Stream.of(-1, 1).anyMatch(side -> {
            OptionalDouble far = near.at(at + side * 1e-3);
            OptionalDouble close = near.at(at + side * 1e-6);
            return close.isPresent() && Math.abs(close.getAsDouble()) > 1.5 * Math.abs(far.orElse(0)) + 1;
        });
    }

    private static Stream<Expr> divisors(Expr expr) {
        Stream<Expr> own = switch (expr) {
            case Expr.Quotient(Expr _, Expr bottom, Span _) -> Stream.of(bottom);
            case Expr.Power(Expr base, Expr exponent, Span _)
            when Exact.value(exponent).filter(raised -> raised.signum() < 0).isPresent() -> Stream.of(base);
            default -> Stream.empty();
        };
        return Stream.concat(own, expr.children().stream().flatMap(Plots::divisors));
    }

    private List<Turn> turns(List<Spot> poles) {
        Optional<Expr> slope = Derivative.of(function, letter);
        if (slope.isEmpty() || !slope.get().variables().contains(letter)) {
            return List.of();
        }
        List<Spot> flat = zeros(slope.get()).orElse(List.of());
        if (flat.size() > MOST_MARKS) {
            return List.of();
        }
        Near rise = new Near(slope.get(), letter);
        List<Turn> turns = new ArrayList<>();
        for (Spot at : flat) {
            double step = step(at.near(), flat, poles);
            OptionalDouble before = rise.at(at.near() - step);
            OptionalDouble after = rise.at(at.near() + step);
            Optional<Spot> value = value(at.value());
            if (before.isPresent()
                    && after.isPresent()
                    && value.isPresent()
                    && before.getAsDouble() * after.getAsDouble() < 0) {
                turns.add(new Turn(at, value.get(), before.getAsDouble() > 0));
            }
        }
        return turns;
    }

    /** Nearer to it than to its neighbours. */
    private static double step(double at, List<Spot> flat, List<Spot> poles) {
        return Stream.concat(flat.stream(), poles.stream())
                        .mapToDouble(other -> Math.abs(other.near() - at))
                        .filter(distance -> distance > 0)
                        .min()
                        .orElse(2)
                / 2;
    }

    private Optional<Spot> value(Expr at) {
        try {
            Expr there = function.substitute(Map.of(letter, at));
            OptionalDouble near = Near.of(there);
            return near.isPresent() ? Optional.of(new Spot(worked(there), near.getAsDouble())) : Optional.empty();
        } catch (IllegalArgumentException | ArithmeticException | BeyondReach none) {
            return Optional.empty();
        }
    }

    private static Expr worked(Expr constant) {
        try {
            return Compute.evaluate(Build.call("simplify", constant));
        } catch (IllegalArgumentException beyond) {
            return constant;
        }
    }
}
