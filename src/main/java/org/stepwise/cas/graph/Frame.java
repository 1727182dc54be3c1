package org.stepwise.cas.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.stepwise.cas.graph.Plot.Dot;
import org.stepwise.cas.graph.Plot.Spot;
import org.stepwise.cas.graph.Plot.Turn;
import org.stepwise.cas.graph.Plot.Window;

/** How much of a graph is seen. */
final class Frame {

    private Frame() {}

    /** From left to right, with what is of interest in it. */
    static double[] ends(List<Double> places) {
        double low = places.stream().mapToDouble(place -> place).min().orElse(0);
        double high = places.stream().mapToDouble(place -> place).max().orElse(0);
        double margin = Math.max(2, 0.35 * (high - low));
        double left = Math.min(low - margin, Math.abs(low) < 20 ? -5 : low - margin);
        double right = Math.max(high + margin, Math.abs(high) < 20 ? 5 : high + margin);
        return new double[] {Math.floor(left), Math.ceil(right)};
    }

    /** What most of the curve lies in, with all that is marked or wanted. */
    static Window window(double[] ends, List<Dot> dots, List<Turn> turns, Optional<Spot> start, List<Dot> wanted) {
        double[] values = dots.stream().mapToDouble(Dot::y).sorted().toArray();
        double low = values[values.length / 8];
        double high = values[values.length - 1 - values.length / 8];
        for (Turn turn : turns) {
            low = Math.min(low, turn.value().near());
            high = Math.max(high, turn.value().near());
        }
        // What is marked shall be seen apart, even where the rest runs off.
        double[] marked = DoubleStream.concat(
                        DoubleStream.of(0, start.map(Spot::near).orElse(0.0)),
                        turns.stream().mapToDouble(turn -> turn.value().near()))
                .sorted()
                .toArray();
        double least = marked[0];
        double most = marked[marked.length - 1];
        if (!turns.isEmpty() && most - least > 1e-9 && most - least > Math.abs(least) / 50) {
            low = Math.max(low, least - 1.2 * (most - least));
            high = Math.min(high, most + 1.2 * (most - least));
        }
        double first = start.map(Spot::near).orElse(0.0);
        double height = high - low;
        if (first > low - height && first < high + height) {
            low = Math.min(low, first);
            high = Math.max(high, first);
        }
        if (low > 0 && low < 2 * height + 10) {
            low = 0;
        }
        if (high < 0 && high > -2 * height - 10) {
            high = 0;
        }
        for (Dot dot : wanted) {
            low = Math.min(low, dot.y());
            high = Math.max(high, dot.y());
        }
        double margin = Math.max(0.12 * (high - low), high - low < 1e-9 ? Math.max(1, Math.abs(high) / 10) : 0);
        return new Window(ends[0], ends[1], low - margin, high + margin);
    }
}
