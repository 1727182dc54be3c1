package org.stepwise.cas.graph;

import java.util.List;
import java.util.Optional;
import org.stepwise.cas.tree.Expr;

/**
 * The graph of a function in a window.
 *
 * @param branches unbroken lines; none crosses a pole or a gap
 * @param zeros in rising order, exact; empty where they are not known
 * @param allZeros whether these are all zeros that there are
 * @param poles where a divisor is zero
 * @param holes single places without a value, beside which the graph goes on
 * @param turns highest and lowest places
 * @param start the value at zero
 */
public record Plot(
        Window window,
        List<List<Dot>> branches,
        List<Spot> zeros,
        boolean allZeros,
        List<Spot> poles,
        List<Hole> holes,
        List<Turn> turns,
        Optional<Spot> start) {

    public Plot {
        branches = branches.stream().map(List::copyOf).toList();
        zeros = List.copyOf(zeros);
        poles = List.copyOf(poles);
        holes = List.copyOf(holes);
        turns = List.copyOf(turns);
    }

    /** Both ends of both axes. */
    public record Window(double left, double right, double bottom, double top) {}

    public record Dot(double x, double y) {}

    /** A number, exact and near. */
    public record Spot(Expr value, double near) {}

    /** A place without a value, and what the values beside it come near to. */
    public record Hole(Spot at, double beside) {}

    /** A place where the graph turns. */
    public record Turn(Spot at, Spot value, boolean highest) {}
}
