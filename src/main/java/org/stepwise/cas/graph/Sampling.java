package org.stepwise.cas.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.graph.Plot.Dot;
import org.stepwise.cas.graph.Plot.Spot;

/** A curve as dots: no line is drawn over a pole, a jump or a gap, and each branch reaches to its end. */
final class Sampling {

    private static final int STEPS = 240;
    private static final int HALVINGS = 12;

    private final Near near;
    private final List<Spot> poles;
    private final List<@Nullable Dot> samples = new ArrayList<>();
    private final List<Double> places = new ArrayList<>();

    Sampling(Near near, double left, double right, List<Spot> poles) {
        this.near = near;
        this.poles = poles;
        for (int i = 0; i <= STEPS; i++) {
            double x = left + (right - left) * i / STEPS;
            places.add(x);
            samples.add(dot(x));
        }
    }

    private @Nullable Dot dot(double x) {
        OptionalDouble y = near.at(x);
        return y.isPresent() ? new Dot(x, y.getAsDouble()) : null;
    }

    List<Dot> dots() {
        List<Dot> dots = new ArrayList<>();
        for (Dot dot : samples) {
            if (dot != null) {
                dots.add(dot);
            }
        }
        return dots;
    }

    /** @param height of the window: a step that is small in it is no jump */
    List<List<Dot>> branches(double height) {
        List<List<Dot>> branches = new ArrayList<>();
        List<Dot> branch = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Dot now = samples.get(i);
            Dot before = i == 0 ? null : samples.get(i - 1);
            if (now != null && before == null && i > 0) {
                branch.add(edge(now, places.get(i - 1)));
            }
            if (now != null && before != null && breaks(before, now, height)) {
                branch = closed(branch, branches);
            }
            if (now != null) {
                branch.add(now);
            } else if (before != null) {
                branch.add(edge(before, places.get(i)));
                branch = closed(branch, branches);
            }
        }
        closed(branch, branches);
        return branches;
    }

    private static List<Dot> closed(List<Dot> branch, List<List<Dot>> branches) {
        if (branch.size() > 1) {
            branches.add(branch);
        }
        return new ArrayList<>();
    }

    /** The last dot before where there is no value. */
    private Dot edge(Dot inside, double outside) {
        Dot last = inside;
        double gap = outside;
        for (int i = 0; i < HALVINGS; i++) {
            Dot middle = dot((last.x() + gap) / 2);
            if (middle == null) {
                gap = (last.x() + gap) / 2;
            } else {
                last = middle;
            }
        }
        return last;
    }

    /** A pole between them, or a jump that stays however near one looks. */
    private boolean breaks(Dot left, Dot right, double height) {
        if (poles.stream().anyMatch(pole -> pole.near() >= left.x() && pole.near() <= right.x())) {
            return true;
        }
        double first = Math.abs(right.y() - left.y());
        if (first < height / 12) {
            return false;
        }
        Dot low = left;
        Dot high = right;
        for (int i = 0; i < HALVINGS; i++) {
            Dot middle = dot((low.x() + high.x()) / 2);
            if (middle == null) {
                return true;
            }
            if (Math.abs(middle.y() - low.y()) > Math.abs(high.y() - middle.y())) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Math.abs(high.y() - low.y()) > first / 2;
    }
}
