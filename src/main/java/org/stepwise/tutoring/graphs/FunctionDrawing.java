package org.stepwise.tutoring.graphs;

import java.util.List;
import org.stepwise.cas.graph.Plot;
import org.stepwise.cas.graph.Plot.Dot;
import org.stepwise.cas.graph.Plot.Hole;
import org.stepwise.cas.graph.Plot.Spot;
import org.stepwise.cas.graph.Plot.Turn;
import org.stepwise.cas.graph.Plot.Window;

/** A curve over its axes. */
final class FunctionDrawing {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 280;
    private static final int EDGE = 14;

    private final Window window;

    private FunctionDrawing(Window window) {
        this.window = window;
    }

    static String of(Plot plot, String letter, String title, String words) {
        return new FunctionDrawing(plot.window()).draw(plot, letter, title, words);
    }

    private String draw(Plot plot, String letter, String title, String words) {
        Svg svg = new Svg(WIDTH, HEIGHT, title, words);
        axes(svg, letter);
        svg.clip(EDGE, EDGE, WIDTH - 2.0 * EDGE, HEIGHT - 2.0 * EDGE);
        for (Spot pole : plot.poles()) {
            svg.line("pole", x(pole.near()), EDGE, x(pole.near()), HEIGHT - EDGE);
        }
        plot.branches().forEach(branch -> svg.path("curve", points(branch)));
        for (Spot zero : plot.zeros()) {
            svg.circle("spot", x(zero.near()), y(0), 4);
        }
        for (Hole hole : plot.holes()) {
            svg.circle("end", x(hole.at().near()), y(hole.beside()), 4.5);
        }
        for (Turn turn : plot.turns()) {
            svg.circle("spot", x(turn.at().near()), y(turn.value().near()), 4);
        }
        return svg.unclip().toString();
    }

    private void axes(Svg svg, String letter) {
        double across = Math.clamp(y(0), EDGE, HEIGHT - EDGE);
        double up = Math.clamp(x(0), EDGE, WIDTH - EDGE);
        double labelsBelow = across > HEIGHT - EDGE - 16 ? across - 6 : across + 16;
        double step = Ticks.step(window.right() - window.left(), 8);
        for (double at : Ticks.between(window.left(), window.right(), step)) {
            svg.line("grid", x(at), EDGE, x(at), HEIGHT - EDGE);
            if (at != 0) {
                svg.text("tick", x(at), labelsBelow, "middle", Ticks.text(at, step));
            }
        }
        double rise = Ticks.step(window.top() - window.bottom(), 6);
        boolean left = up > WIDTH - EDGE - 40;
        for (double at : Ticks.between(window.bottom(), window.top(), rise)) {
            svg.line("grid", EDGE, y(at), WIDTH - EDGE, y(at));
            if (at != 0 && y(at) > EDGE + 14) {
                svg.text(
                        "tick",
                        up > EDGE + 30 || left ? up - 6 : up + 6,
                        y(at) + 4,
                        up > EDGE + 30 || left ? "end" : "start",
                        Ticks.text(at, rise));
            }
        }
        svg.line("axis", EDGE, across, WIDTH - EDGE, across).line("axis", up, EDGE, up, HEIGHT - EDGE);
        svg.text("letter", WIDTH - EDGE, across - 6, "end", letter).text("letter", up + 8, EDGE + 8, "start", "y");
    }

    private double[] points(List<Dot> branch) {
        double[] points = new double[branch.size() * 2];
        for (int i = 0; i < branch.size(); i++) {
            points[2 * i] = x(branch.get(i).x());
            points[2 * i + 1] = Math.clamp(y(branch.get(i).y()), -HEIGHT, 2.0 * HEIGHT);
        }
        return points;
    }

    private double x(double value) {
        return EDGE + (value - window.left()) / (window.right() - window.left()) * (WIDTH - 2 * EDGE);
    }

    private double y(double value) {
        return HEIGHT - EDGE - (value - window.bottom()) / (window.top() - window.bottom()) * (HEIGHT - 2 * EDGE);
    }
}
