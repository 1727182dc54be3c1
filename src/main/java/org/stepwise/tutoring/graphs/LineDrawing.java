package org.stepwise.tutoring.graphs;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.graph.Plot.Spot;
import org.stepwise.cas.graph.Stretches.Stretch;

/** Numbers on the line: a full dot belongs to them, an empty one does not. */
final class LineDrawing {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 64;
    private static final int EDGE = 20;
    private static final double LEVEL = 28;

    private final double left;
    private final double right;

    private LineDrawing(double left, double right) {
        this.left = left;
        this.right = right;
    }

    static String of(List<Stretch> stretches, String letter, String title, String words) {
        double[] ends = ends(stretches).toArray();
        double low = DoubleStream.of(ends).min().orElse(-5);
        double high = DoubleStream.of(ends).max().orElse(5);
        double margin = Math.max(4, (high - low) / 3);
        return new LineDrawing(low - margin, high + margin).draw(stretches, letter, title, words);
    }

    private static DoubleStream ends(List<Stretch> stretches) {
        return spots(stretches).mapToDouble(Spot::near);
    }

    private static Stream<Spot> spots(List<Stretch> stretches) {
        return stretches.stream()
                .flatMap(one -> Stream.concat(Stream.ofNullable(one.low()), Stream.ofNullable(one.high())));
    }

    private String draw(List<Stretch> stretches, String letter, String title, String words) {
        Svg svg = new Svg(WIDTH, HEIGHT, title, words);
        svg.line("axis", 4, LEVEL, WIDTH - 4, LEVEL)
                .path("arrow", WIDTH - 10, LEVEL - 5, WIDTH - 4, LEVEL, WIDTH - 10, LEVEL + 5);
        double step = Ticks.step(right - left, 10);
        List<Spot> labelled = spots(stretches).toList();
        for (double at : Ticks.between(left, right, step)) {
            svg.line("axis", x(at), LEVEL - 4, x(at), LEVEL + 4);
            boolean free = labelled.stream()
                    .noneMatch(end -> Math.abs(x(end.near()) - x(at))
                            < 18 + 4 * Label.of(end.value()).length());
            if (free) {
                svg.text("tick", x(at), LEVEL + 24, "middle", Ticks.text(at, step));
            }
        }
        for (Stretch one : stretches) {
            Spot low = one.low();
            Spot high = one.high();
            double from = low == null ? 0 : x(low.near());
            double to = high == null ? WIDTH - 12 : x(high.near());
            if (!one.isPoint()) {
                svg.line("set", from, LEVEL, to, LEVEL);
            }
        }
        for (Stretch one : stretches) {
            end(svg, one.low(), one.lowIn());
            end(svg, one.high(), one.highIn());
        }
        return svg.text("letter", WIDTH - 4, LEVEL - 12, "end", letter).toString();
    }

    private void end(Svg svg, @Nullable Spot at, boolean in) {
        if (at != null) {
            svg.circle(in ? "end in" : "end", x(at.near()), LEVEL, 5.5)
                    .text("value", x(at.near()), LEVEL + 24, "middle", Label.of(at.value()));
        }
    }

    private double x(double value) {
        return EDGE + (value - left) / (right - left) * (WIDTH - 2 * EDGE);
    }
}
