package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Sample;
import org.stepwise.cas.tree.Expr;

/** Statements about several letters as sets of points; parameters are letters like the others but for their divisors. */
final class Space {

    private final Set<String> names;
    private final Set<String> unknowns;

    Space(Set<String> names, Set<String> unknowns) {
        this.names = names;
        this.unknowns = unknowns;
    }

    /** What one inclusion came to: proved, refuted by a point, or open. */
    private record Found(boolean proved, @Nullable Point witness) {
        boolean isOpen() {
            return !proved && witness == null;
        }
    }

    SetComparison compare(Expr a, Expr b) {
        NonZero convention = NonZero.of(List.of(a, b), unknowns);
        Found lost = within(a, b, convention);
        Found gained = within(b, a, convention);
        if (lost.isOpen() || gained.isOpen()) {
            try {
                SignCases.Found cases = SignCases.compare(a, b, names);
                lost = lost.isOpen() ? bySigns(cases.within(), cases, a, b, convention) : lost;
                gained = gained.isOpen() ? bySigns(cases.around(), cases, b, a, convention) : gained;
            } catch (BeyondReach | ArithmeticException reason) {
                // What is open stays so.
            }
        }
        Point point = lost.witness != null ? lost.witness : gained.witness;
        Map<String, Expr> witness = point == null ? Map.of() : point.shown();
        boolean decided = (lost.proved || lost.witness != null) && (gained.proved || gained.witness != null);
        return new SetComparison(decided ? Lie.of(lost.proved, gained.proved) : Lie.UNKNOWN, witness);
    }

    private static Found bySigns(boolean proved, SignCases.Found cases, Expr a, Expr b, NonZero convention) {
        return new Found(proved, proved ? null : first(cases.candidates(), a, b, convention));
    }

    private Found within(Expr a, Expr b, NonZero convention) {
        List<Branch> branches;
        try {
            branches = Branch.of(a);
        } catch (BeyondReach reason) {
            return new Found(false, null);
        }
        boolean proved = true;
        List<Graph> graphs = new ArrayList<>();
        for (Branch branch : branches) {
            try {
                Graph graph = Graph.of(branch, names, unknowns, convention);
                graphs.add(graph);
                proved &= new Inclusion(graph, convention).into(b);
            } catch (BeyondReach | ArithmeticException reason) {
                proved = false;
            }
        }
        if (proved || graphs.size() == branches.size() && everyPoint(graphs, a, b)) {
            return new Found(true, null);
        }
        return new Found(false, witness(a, b, graphs, convention));
    }

    /** Of finitely many points each is looked at. */
    private static boolean everyPoint(List<Graph> graphs, Expr a, Expr b) {
        try {
            return graphs.stream()
                    .allMatch(graph -> graph.isFinite()
                            && graph.points().stream().allMatch(point -> !Truth.at(a, point) || Truth.at(b, point)));
        } catch (BeyondReach | ArithmeticException reason) {
            return false;
        }
    }

    /** The graphs of the branches with every sign an equals sign: where ends that belong show. */
    private List<Graph> borders(Expr statement, NonZero convention) {
        List<Graph> borders = new ArrayList<>();
        for (Branch branch : Branch.of(statement)) {
            if (!branch.others().isEmpty()) {
                borders.add(Graph.of(branch.border(), names, unknowns, convention));
            }
        }
        return borders;
    }

    private @Nullable Point witness(Expr a, Expr b, List<Graph> graphs, NonZero convention) {
        List<Point> points = new ArrayList<>();
        for (Graph graph : graphs) {
            points.addAll(graph.points());
        }
        try {
            borders(a, convention).forEach(graph -> points.addAll(graph.points()));
        } catch (BeyondReach | ArithmeticException reason) {
            // Without borders there are still other points.
        }
        for (Sample sample : Sample.points(new TreeSet<>(names))) {
            points.add(Point.of(sample.point()));
        }
        return first(points, a, b, convention);
    }

    private static @Nullable Point first(List<Point> points, Expr a, Expr b, NonZero convention) {
        for (Point point : points) {
            try {
                if (convention.keeps(point) && Truth.at(a, point) && !Truth.at(b, point)) {
                    return point;
                }
            } catch (BeyondReach | ArithmeticException reason) {
                // Another point may tell.
            }
        }
        return null;
    }
}
