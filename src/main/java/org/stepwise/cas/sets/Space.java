package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.numeric.Sample;
import org.stepwise.cas.tree.Expr;

/** Statements about several letters as sets of points; parameters are letters like the others but for their divisors. */
final class Space {

    private static final int FIRST_LOOK = 4;

    private final Set<String> names;
    private final Set<String> unknowns;

    Space(Set<String> names, Set<String> unknowns) {
        this.names = names;
        this.unknowns = unknowns;
    }

    SetComparison compare(Expr a, Expr b) {
        NonZero convention = NonZero.of(List.of(a, b), unknowns);
        Question lost = new Question(a, b, convention);
        Question gained = new Question(b, a, convention);
        List<Question> both = List.of(lost, gained);
        both.forEach(Question::prove);
        both.forEach(question -> question.look(question.points(), FIRST_LOOK));
        if (both.stream().anyMatch(Question::isOpen)) {
            boolean apart = both.stream().anyMatch(question -> question.witness != null);
            boolean simple = ExponentialKernels.isAlgebraic(a) && ExponentialKernels.isAlgebraic(b);
            // That they differ is known; which holds more is not worth long work.
            Optional<SignCases.Found> cases = apart && !simple ? Optional.empty() : SignCases.of(a, b, names);
            cases.ifPresent(found -> {
                lost.proved |= lost.isOpen() && found.within();
                gained.proved |= gained.isOpen() && found.around();
            });
            both.forEach(question -> question.look(question.points(), Integer.MAX_VALUE));
            if (both.stream().allMatch(question -> question.witness == null)) {
                List<Point> more = new ArrayList<>();
                cases.ifPresent(found -> more.addAll(found.candidates()));
                if (Families.hasAngle(a) || Families.hasAngle(b)) {
                    more.addAll(TrigonometricEquations.points(names));
                }
                both.forEach(question -> question.look(more, Integer.MAX_VALUE));
            }
        }
        Point point = lost.witness != null ? lost.witness : gained.witness;
        Map<String, Expr> witness = point == null ? Map.of() : point.shown();
        boolean decided = both.stream().noneMatch(Question::isOpen);
        return new SetComparison(decided ? SetRelation.of(lost.proved, gained.proved) : SetRelation.UNKNOWN, witness);
    }

    /** Whether one statement follows from the other: proved, refuted by a point, or open. */
    private final class Question {

        private final Expr a;
        private final Expr b;
        private final NonZero convention;
        private final List<Graph> graphs = new ArrayList<>();
        private boolean proved;
        private @Nullable Point witness;
        private @Nullable List<Point> points;

        Question(Expr a, Expr b, NonZero convention) {
            this.a = a;
            this.b = b;
            this.convention = convention;
        }

        boolean isOpen() {
            return !proved && witness == null;
        }

        void prove() {
            List<Branch> branches;
            try {
                branches = Branch.of(a);
            } catch (BeyondReach reason) {
                return;
            }
            boolean each = true;
            for (Branch branch : branches) {
                try {
                    Graph graph = Graph.of(branch, names, unknowns, convention);
                    graphs.add(graph);
                    each &= new Inclusion(graph, convention).into(b);
                } catch (BeyondReach | ArithmeticException reason) {
                    each = false;
                }
            }
            proved = each || graphs.size() == branches.size() && everyPoint();
        }

        /** Of finitely many points each is looked at. */
        private boolean everyPoint() {
            try {
                return graphs.stream()
                        .allMatch(graph -> (graph.isFinite() ? graph.allPoints() : graph.eliminated())
                                .stream().allMatch(point -> !Truth.at(a, point) || Truth.at(b, point)));
            } catch (BeyondReach | ArithmeticException reason) {
                return false;
            }
        }

        void look(List<Point> candidates, int most) {
            if (!isOpen()) {
                return;
            }
            for (Point point : candidates.subList(0, Math.min(most, candidates.size()))) {
                try {
                    // Points are made to lie in a, which is long to prove; not to lie in b is seen at once.
                    if (convention.keeps(point) && !Truth.at(b, point) && Truth.at(a, point)) {
                        witness = point;
                        return;
                    }
                } catch (BeyondReach | ArithmeticException reason) {
                    // Another point may tell.
                }
            }
        }

        List<Point> points() {
            if (points != null || !isOpen()) {
                return points == null ? List.of() : points;
            }
            List<Point> all = new ArrayList<>();
            for (Graph graph : graphs) {
                try {
                    all.addAll(graph.points());
                    all.addAll(graph.eliminated());
                } catch (BeyondReach | ArithmeticException reason) {
                    // Other points may tell.
                }
            }
            try {
                borders().forEach(graph -> all.addAll(graph.points()));
            } catch (BeyondReach | ArithmeticException reason) {
                // Without borders there are still other points.
            }
            for (Sample sample : Sample.points(new TreeSet<>(names))) {
                all.add(Point.of(sample.point()));
            }
            points = all;
            return all;
        }

        /** The graphs of the branches with every sign an equals sign: where ends that belong show. */
        private List<Graph> borders() {
            List<Graph> borders = new ArrayList<>();
            for (Branch branch : Branch.of(a)) {
                if (!branch.others().isEmpty()) {
                    borders.add(Graph.of(branch.border(), names, unknowns, convention));
                }
            }
            return borders;
        }
    }
}
